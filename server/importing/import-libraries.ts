import { z } from "zod";
import { findColumns, insertColumn } from "#db/columns/columns.ts";
import { findOutlets, insertOutlet } from "#db/outlets/outlets.ts";
import { findPeople, insertPerson } from "#db/people/people.ts";
import { findTags, insertTag } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { librarySchemas } from "#domain/portable/desk-files.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const importLibrariesInput = z.strictObject({
  commandId: idSchema,
  columns: librarySchemas["columns.json"],
  tags: librarySchemas["tags.json"],
  outlets: librarySchemas["outlets.json"],
  people: librarySchemas["people.json"],
});
export type LibrariesToImport = Omit<z.infer<typeof importLibrariesInput>, "commandId">;

const answer = z.strictObject({ added: z.int() });

/**
 * Adds what the desk does not have yet, under the ids it has in the files. What is there already under an id stays as
 * it is: an import changes no furniture. Refuses with `duplicate` (`params.what`) where a slug belongs to another id, and
 * where a person's id belongs to somebody of another name: two people are never made one.
 */
export async function importLibraries(
  actor: Actor,
  input: z.infer<typeof importLibrariesInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "article.create") || !may(actor, "people.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "importing/import-libraries", answer };
  return answerOnce(actor, command, async (tx) => {
    const columns = await addColumns(tx, actor, input.columns);
    if (!columns.ok) return columns;
    const tags = await addTags(tx, input.tags);
    if (!tags.ok) return tags;
    const outlets = await addOutlets(tx, input.outlets);
    const people = await addPeople(tx, input.people);
    if (!people.ok) return people;
    return ok({ added: columns.value + tags.value + outlets + people.value });
  });
}

async function addColumns(tx: Tx, actor: Actor, columns: LibrariesToImport["columns"]): Promise<Result<number>> {
  const known = new Set((await findColumns(tx)).map((column) => column.id));
  const missing = columns.filter((column) => !known.has(column.id));
  if (missing.length > 0 && !may(actor, "desk.manage")) return refuse("forbidden");
  for (const { template, severities = {}, ...column } of missing) {
    if (!(await insertColumn(tx, { ...column, severities, templateId: template })))
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

function duplicate(what: string) {
  return refuse("duplicate", { params: { what } });
}
