import { z } from "zod";
import { insertPerson } from "#db/people/people.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeNames } from "#domain/credits/complete-names.ts";
import { personNamesSchema } from "#domain/credits/credit.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { bilingualTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

/** At least one name; "" for those to be worked out. */
export const givenNamesSchema = personNamesSchema.omit({ unconfirmed: true });

export const createPersonInput = z.strictObject({
  commandId: idSchema,
  names: givenNamesSchema.refine((names) => Object.values(names).some((name) => name.trim() !== ""), {
    error: "a person has a name",
  }),
  bio: bilingualTextSchema.default({ zh: "", en: "" }),
});

export const personSchema = z.strictObject({
  id: idSchema,
  names: personNamesSchema,
  bio: bilingualTextSchema,
  lockVersion: z.int(),
});

/**
 * Adds a person. Names that were not given are worked out (the other script, pinyin) and marked `unconfirmed`. Two people
 * may have one name: whoever asks has seen the proposals of searchPeople, and nothing is merged silently.
 */
export async function createPerson(
  actor: Actor,
  input: z.infer<typeof createPersonInput>,
): Promise<Result<z.infer<typeof personSchema>>> {
  if (!may(actor, "people.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "people/create-person", answer: personSchema };
  const person = { id: createId(), names: completeNames(input.names), bio: input.bio };
  return answerOnce(actor, command, async (tx) => ok(await insertPerson(tx, person)));
}
