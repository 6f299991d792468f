import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { currentActor } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import { figureTablesOf } from "#app/(studio)/studio/(desk)/figures/figure-tables.ts";
import { readFiguresQuery } from "#app/(studio)/studio/(desk)/figures/figures-query.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { figureTables } from "#domain/figures/figures-query.ts";
import { tableCsv } from "#domain/figures/print-figures.ts";
import { refuse } from "#domain/result.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { readFigures } from "#server/figures/read-figures.ts";

/** One table of the figures as CSV, in the words of whoever asks. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return apiRefusal(refuse("notSignedIn").error);
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const table = z.enum(figureTables).safeParse(given.table);
  const { query, wrong } = readFiguresQuery(given, new Date(), await deskZone());
  if (!table.success || wrong) return apiRefusal(refuse("invalidInput").error);
  const figures = await readFigures(actor, { query });
  if (!figures.ok) return apiRefusal(figures.error);
  const { locale } = actor;
  const known = await listColumns(actor, {});
  const columns = Object.fromEntries((known.ok ? known.value : []).map(({ id, name }) => [id, nameIn(name, locale)]));
  const t = await getTranslations({ locale, namespace: "studio.figures" });
  const tables = figureTablesOf(figures.value, { t, locale, names: figures.value.names, columns });
  return new Response(tableCsv(tables[table.data], t(`${table.data}.rows`)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="figures-${table.data}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
