import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { chartSchema } from "#domain/records/chart.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { drawChart } from "#render/charts/draw-chart.ts";

export const drawRecordInput = z.strictObject({
  body: chartSchema,
  /** The locales to draw it for, and what the ids within each drawing begin with. */
  wanted: z
    .array(z.strictObject({ locale: readerLocaleSchema, idPrefix: z.string().regex(/^[a-z][\w-]{0,80}$/i) }))
    .min(1)
    .max(2),
});

/**
 * Draws a chart as readers will get it, for the studio: what draws is too large to send to a browser. Nothing is stored,
 * and nothing is asked of any article.
 */
export async function drawRecord(
  actor: Actor,
  { body, wanted }: z.infer<typeof drawRecordInput>,
): Promise<Result<{ drawings: string[] }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok({ drawings: wanted.map(({ locale, idPrefix }) => drawChart(body, locale, idPrefix)) });
}
