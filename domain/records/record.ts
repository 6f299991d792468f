import { z } from "zod";
import type { Document } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import type { BilingualText, Language } from "#domain/locale.ts";
import { chartSchema, mapChart } from "#domain/records/chart.ts";
import { mapStatistic, statisticSchema } from "#domain/records/statistic.ts";

/** What blocks of both languages refer to, so that the languages can't disagree. Chinese is in the article's own script. */
export const recordBodySchema = z.discriminatedUnion("kind", [statisticSchema, chartSchema]);
export type RecordBody = z.infer<typeof recordBodySchema>;

/** An article's records by id; a block whose id has none prints nothing. */
export const recordsSchema = z.record(idSchema, recordBodySchema);
export type Records = z.infer<typeof recordsSchema>;

/** An article's records are all read with it: so many it may have, those that no block prints any more included. */
export const mostRecords = 200;

/** A record as the desk works on it. `lockVersion` counts writes, from 1. */
export type RecordForDesk = { body: RecordBody; lockVersion: number };

/** What records say, without what only the desk's housekeeping needs. */
export function bodiesOf(records: Readonly<Record<string, { body: RecordBody }>>): Records {
  return Object.fromEntries(Object.entries(records).map(([id, { body }]) => [id, body]));
}

/** The records that blocks of a document refer to, in the order of their first block; one id once. */
export function recordIdsOf(document: Document): string[] {
  return [...new Set(document.content.flatMap((block) => ("recordId" in block.attrs ? [block.attrs.recordId] : [])))];
}

/** The languages whose text prints a record: all that it says, in both languages, is signed with each of them. */
export function languagesPrinting(
  texts: readonly { language: Language; document: Document }[],
  recordId: string,
): Language[] {
  return texts.filter(({ document }) => recordIdsOf(document).includes(recordId)).map(({ language }) => language);
}

/** The records that a document uses, or null where it uses none. */
export function recordsUsedBy(document: Document, records: Records): Records | null {
  const used = recordIdsOf(document).flatMap((id) => {
    const body = Object.hasOwn(records, id) ? records[id] : undefined;
    return body ? [[id, body] as const] : [];
  });
  return used.length === 0 ? null : Object.fromEntries(used);
}

/** Every text of a record changed, for its other script. */
export function mapRecord(body: RecordBody, map: (text: BilingualText) => BilingualText): RecordBody {
  return body.kind === "statistic" ? mapStatistic(body, map) : mapChart(body, map);
}
