import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { findWholeQuotations, insertWholeQuotations } from "#db/quotations/portable-quotations.ts";
import { storeUsesOfNew } from "#db/quotations/quotation-uses.ts";
import { findTags } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { longestQuotationFile } from "#domain/quotations/quotation-file.ts";
import {
  type EntryToImport,
  type RefusedEntry,
  readQuotationsToImport,
} from "#domain/quotations/quotations-to-import.ts";
import { sameEntry } from "#domain/quotations/same-entry.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { findSameQuotation, type KnownQuotation } from "#server/quotations/find-known-quotations.ts";

export const importQuotationsInput = z.strictObject({
  commandId: idSchema,
  /** Its ending says what the text is. */
  file: z
    .string()
    .max(300)
    .regex(/\.(?:csv|json)$/i),
  text: z.string().max(longestQuotationFile),
});

export const importedQuotationsSchema = z.strictObject({
  /** By the line of the CSV, or the number of the entry in the JSON, from 1. */
  entries: z.array(
    z.strictObject({
      at: z.int(),
      outcome: z.enum(["added", "known"]),
      id: idSchema,
      /** Of `known`: 0.9 to 1. */
      similarity: z.number().optional(),
    }),
  ),
  /** Columns of which nothing was taken. */
  ignored: z.array(z.string()),
});
export type ImportedQuotations = z.infer<typeof importedQuotationsSchema>;

/** Thousands of entries are looked for one after the other. */
const timeoutMs = 600_000;

/**
 * Adds the entries of a file that the library does not have; nobody vouches for them, whatever the file says. What is there
 * under its id, or says the same (at least nine letters in ten), is told and left as it is. Refuses the whole file with
 * `portableInvalid` when one entry of it can't be added: `detail: { refused: RefusedEntry[] }`.
 */
export async function importQuotations(
  actor: Actor,
  input: z.infer<typeof importQuotationsInput>,
): Promise<Result<ImportedQuotations>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  const { commandId: id, file, text } = input;
  const read = readQuotationsToImport(text, /\.csv$/i.test(file) ? "csv" : "json");
  if (!read.ok) return refuse(read.error.code, { params: { ...read.error.params, file } });
  const command = { id, name: "quotations/import-quotations", answer: importedQuotationsSchema };
  const add = async (tx: Tx) => {
    const done = await addAll(tx, actor, read.value.entries);
    const refused = [...read.value.refused, ...done.refused].toSorted((a, b) => a.at - b.at);
    if (refused.length === 0) return ok({ entries: done.entries, ignored: read.value.ignored });
    const problem = `${refused.length} of its entries cannot be added`;
    return refuse("portableInvalid", { params: { file, problem }, detail: { refused } });
  };
  return answerOnce(actor, command, add, { timeoutMs });
}

type Outcome = ImportedQuotations["entries"][number];

async function addAll(tx: Tx, actor: Actor, entries: readonly EntryToImport[]) {
  const tags = await findTags(tx);
  // Where one is both, a slug counts before an id: it is what people read.
  const tagIds = new Map([
    ...tags.map(({ id }) => [id, id] as const),
    ...tags.map((tag) => [tag.slug, tag.id] as const),
  ]);
  const named = entries.flatMap(({ id }) => (id === "" ? [] : [id]));
  const taken = new Map<string, Pick<EntryToImport, "versions">>();
  for (const { id, versions } of await findWholeQuotations(tx, named)) taken.set(id, { versions });
  const by = { actorId: actor.id, at: await databaseNow(tx) };
  const done: { entries: Outcome[]; refused: RefusedEntry[] } = { entries: [], refused: [] };
  for (const entry of entries) {
    const { at, versions } = entry;
    const unknown = entry.tags.find((tag) => !tagIds.has(tag));
    if (unknown !== undefined) {
      done.refused.push({ at, problem: `tags: there is no “${unknown}”` });
      continue;
    }
    const there = taken.get(entry.id);
    if (there !== undefined) {
      if (sameEntry(versions, there.versions)) done.entries.push({ at, outcome: "known", id: entry.id });
      else done.refused.push({ at, problem: `id: “${entry.id}” is another quotation of the library` });
      continue;
    }
    const known = await findSame(tx, entry);
    if (known !== null) {
      done.entries.push({ at, outcome: "known", id: known.id, similarity: known.similarity });
      continue;
    }
    const id = entry.id === "" ? createId() : entry.id;
    const filed = [...new Set(entry.tags.flatMap((tag) => tagIds.get(tag) ?? []))];
    const dated = versions.map((version) => ({ ...version, madeAt: version.madeAt ?? by.at.toISOString() }));
    await insertWholeQuotations(tx, [{ id, origin: "import", tags: filed, versions: dated }], by);
    taken.set(id, entry);
    done.entries.push({ at, outcome: "added", id });
  }
  const added = done.entries.flatMap(({ outcome, id }) => (outcome === "added" ? [id] : []));
  await storeUsesOfNew(tx, added);
  return done;
}

async function findSame(tx: Tx, { versions }: EntryToImport): Promise<KnownQuotation | null> {
  const newest = versions.at(-1);
  return newest ? findSameQuotation(tx, newest.content) : null;
}
