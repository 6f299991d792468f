import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findColumns, insertColumn } from "#db/columns/columns.ts";
import { findOutlets, insertOutlet } from "#db/outlets/outlets.ts";
import { findPeople, insertPerson } from "#db/people/people.ts";
import { findWholeQuotations, insertWholeQuotations } from "#db/quotations/portable-quotations.ts";
import { storeUsesOfNew } from "#db/quotations/quotation-uses.ts";
import { findTags, insertTag } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import { findTemplates, insertTemplate } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import { houseAccent } from "#domain/article/column-accent.ts";
import { idSchema } from "#domain/ids.ts";
import { librarySchemas } from "#domain/portable/desk-files.ts";
import type { QuotationFile } from "#domain/quotations/quotation-file.ts";
import { sameEntry } from "#domain/quotations/same-entry.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { shippedTemplates } from "#domain/workflow/templates.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const importLibrariesInput = z.strictObject({
  commandId: idSchema,
  templates: librarySchemas["templates.json"].default([]),
  /** Whether its wording of a shipped template replaces one that nobody edited here, as when a whole desk comes. */
  editsShipped: z.boolean().default(false),
  columns: librarySchemas["columns.json"],
  tags: librarySchemas["tags.json"],
  outlets: librarySchemas["outlets.json"],
  people: librarySchemas["people.json"],
  quotations: librarySchemas["quotations.json"].nullable().default(null),
});
export type LibrariesToImport = Omit<z.infer<typeof importLibrariesInput>, "commandId">;

const answer = z.strictObject({ added: z.int() });

/**
 * Adds what the desk does not have yet, under the ids it has in the files. What is there already under an id stays as
 * it is: an import changes no furniture. Refuses with `duplicate` (`params.what`) where a slug belongs to another id, and
 * where the id of a person or a quotation belongs to another one: two are never made one. Nobody vouches for the quotations
 * it adds.
 */
export async function importLibraries(
  actor: Actor,
  input: z.infer<typeof importLibrariesInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "article.create") || !may(actor, "people.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "importing/import-libraries", answer };
  return answerOnce(actor, command, async (tx) => {
    const templates = await addTemplates(tx, actor, input);
    if (!templates.ok) return templates;
    const columns = await addColumns(tx, actor, input.columns);
    if (!columns.ok) return columns;
    const tags = await addTags(tx, input.tags);
    if (!tags.ok) return tags;
    const outlets = await addOutlets(tx, input.outlets);
    const people = await addPeople(tx, input.people);
    if (!people.ok) return people;
    const quotations = await addQuotations(tx, actor, input.quotations ?? []);
    if (!quotations.ok) return quotations;
    return ok({ added: templates.value + columns.value + tags.value + outlets + people.value + quotations.value });
  });
}

async function addTemplates(
  tx: Tx,
  actor: Actor,
  { commandId, templates, editsShipped }: z.infer<typeof importLibrariesInput>,
): Promise<Result<number>> {
  const known = new Map((await findTemplates(tx)).map(({ template }) => [template.id, template]));
  const missing = templates.filter(({ id }) => {
    const there = known.get(id);
    return !there || (editsShipped && shippedTemplates.includes(there));
  });
  if (missing.length > 0 && !may(actor, "desk.manage")) return refuse("forbidden");
  for (const template of missing) {
    const version = (known.get(template.id)?.version ?? 0) + 1;
    const kept = { ...template, version };
    await insertTemplate(tx, kept, actor.id);
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "templateSaved", data: { template: kept } },
    ]);
  }
  return ok(missing.length);
}

async function addColumns(tx: Tx, actor: Actor, columns: LibrariesToImport["columns"]): Promise<Result<number>> {
  const known = new Set((await findColumns(tx)).map((column) => column.id));
  const missing = columns.filter((column) => !known.has(column.id));
  if (missing.length > 0 && !may(actor, "desk.manage")) return refuse("forbidden");
  for (const { template, severities = {}, accent = houseAccent, ...column } of missing) {
    if (!(await insertColumn(tx, { ...column, severities, accent, templateId: template })))
      return duplicate(`column ${column.slug}`);
  }
  return ok(missing.length);
}

async function addTags(tx: Tx, tags: LibrariesToImport["tags"]): Promise<Result<number>> {
  const known = new Set((await findTags(tx)).map((tag) => tag.id));
  const missing = tags.filter((tag) => !known.has(tag.id));
  for (const tag of missing) if (!(await insertTag(tx, tag))) return duplicate(`tag ${tag.slug}`);
  return ok(missing.length);
}

async function addOutlets(tx: Tx, outlets: LibrariesToImport["outlets"]): Promise<number> {
  const known = new Set((await findOutlets(tx)).map((outlet) => outlet.id));
  const missing = outlets.filter((outlet) => !known.has(outlet.id));
  for (const outlet of missing) await insertOutlet(tx, outlet);
  return missing.length;
}

async function addPeople(tx: Tx, people: LibrariesToImport["people"]): Promise<Result<number>> {
  const known = new Map(
    (
      await findPeople(
        tx,
        people.map((person) => person.id),
      )
    ).map((person) => [person.id, person]),
  );
  let added = 0;
  for (const person of people) {
    const there = known.get(person.id);
    const sameName =
      there === undefined || there.names.hans === person.names.hans || there.names.en === person.names.en;
    if (!sameName) return duplicate(`person ${person.id}`);
    if (there !== undefined) continue;
    await insertPerson(tx, person);
    added++;
  }
  return ok(added);
}

async function addQuotations(tx: Tx, actor: Actor, quotations: readonly QuotationFile[]): Promise<Result<number>> {
  const ids = quotations.map(({ id }) => id);
  const known = new Map((await findWholeQuotations(tx, ids)).map((entry) => [entry.id, entry.versions]));
  const other = quotations.find(({ id, versions }) => !sameEntry(versions, known.get(id) ?? versions));
  if (other) return duplicate(`quotation ${other.id}`);
  const missing = quotations.filter(({ id }) => !known.has(id));
  if (missing.length > 0 && !may(actor, "quotations.write")) return refuse("forbidden");
  const tags = new Set((await findTags(tx)).map(({ id }) => id));
  const untagged = missing.flatMap((entry) => entry.tags).find((id) => !tags.has(id));
  if (untagged !== undefined) return refuse("notFound", { params: { what: `tag ${untagged}` } });
  await insertWholeQuotations(tx, missing, { actorId: actor.id, at: await databaseNow(tx) });
  await storeUsesOfNew(
    tx,
    missing.map(({ id }) => id),
  );
  return ok(missing.length);
}

function duplicate(what: string) {
  return refuse("duplicate", { params: { what } });
}
