import { z } from "zod";
import { insertColumn } from "#db/columns/columns.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { slugSchema } from "#domain/article/article.ts";
import { completeLocalized, saysSomething } from "#domain/article/complete-localized.ts";
import { type ColumnForDesk, columnSchema, noText } from "#domain/article/furniture.ts";
import { slugOf } from "#domain/article/slug.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const createColumnInput = z.strictObject({
  commandId: idSchema,
  /** Kept when given; refused with `duplicate` when a column has it. */
  id: idSchema.optional(),
  /** From the name when absent. */
  slug: slugSchema.optional(),
  name: localizedTextSchema.refine(saysSomething, { error: "a column has a name" }),
  prefix: localizedTextSchema.default(noText),
  description: localizedTextSchema.default(noText),
  epigraph: localizedTextSchema.nullable().default(null),
  accent: columnSchema.shape.accent,
  requiredCredits: columnSchema.shape.requiredCredits.default([]),
  templateId: columnSchema.shape.templateId.default("desk"),
});

/** Adds a column behind the others. A slug that another column has is refused with `duplicate`. */
export async function createColumn(
  actor: Actor,
  input: z.infer<typeof createColumnInput>,
): Promise<Result<z.infer<typeof columnSchema>>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const command = { id: input.commandId, name: "columns/create-column", answer: columnSchema };
  return answerOnce(actor, command, (tx) => addColumn(tx, input));
}

/** The same within what else is done at once, by somebody who may. */
export async function addColumn(
  tx: Tx,
  input: Omit<z.infer<typeof createColumnInput>, "commandId">,
): Promise<Result<ColumnForDesk>> {
  const { name, prefix, description, epigraph, accent, requiredCredits, templateId } = input;
  const column = await insertColumn(tx, {
    id: input.id ?? createId(),
    slug: input.slug ?? slugOf(name.en, name["zh-Hans"], name["zh-Hant"]),
    name: completeLocalized(name),
    prefix: completeLocalized(prefix),
    description: completeLocalized(description),
    epigraph: epigraph && completeLocalized(epigraph),
    accent,
    requiredCredits,
    severities: {},
    templateId,
  });
  return column ? ok(column) : refuse("duplicate");
}
