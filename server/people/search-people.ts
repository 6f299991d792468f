import { z } from "zod";
import { searchPeople as findMatches } from "#db/people/people.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Person } from "#domain/credits/credit.ts";
import { convertText } from "#domain/hanzi/convert-text.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";

export const searchPeopleInput = z.strictObject({
  /** Part of a name in either script, in pinyin or in English. */
  query: writtenText(200),
  limit: z.int().min(1).max(50).default(10),
});

/** Proposes people by name, the closest first. Proposes only: two people may have one name. */
export async function searchPeople(actor: Actor, input: z.infer<typeof searchPeopleInput>): Promise<Result<Person[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const asked = input.query.normalize("NFC").trim().toLowerCase();
  if (asked === "") return ok([]);
  const needles = [...new Set([asked, convertText(asked, "Hant", "Hans"), convertText(asked, "Hans", "Hant")])];
  return ok(await transaction((tx) => findMatches(tx, needles, input.limit)));
}
