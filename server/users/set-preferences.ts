import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { updatePreferences } from "#db/users/users.ts";
import type { Actor } from "#domain/access.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";

export const setPreferencesInput = z.strictObject({
  locale: readerLocaleSchema.optional(),
  colorScheme: z.enum(["auto", "light", "dark"]).optional(),
});

/** How the studio looks to oneself: its language and its light. */
export async function setPreferences(actor: Actor, input: z.infer<typeof setPreferencesInput>): Promise<Result<null>> {
  await transaction((tx) => updatePreferences(tx, actor.id, input));
  return ok(null);
}
