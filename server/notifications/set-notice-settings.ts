import type { z } from "zod";
import { findPreferences, savePreferences } from "#db/notifications/recipients.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { noticePreferencesSchema } from "#domain/notifications/preferences.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { planDigest } from "#server/notifications/plan-digest.ts";

export const setNoticeSettingsInput = noticePreferencesSchema;

/** Says what whoever asks wants to be told from now on. What gathered for a mail of the day comes at the new hour. */
export async function setNoticeSettings(
  actor: Actor,
  preferences: z.infer<typeof setNoticeSettingsInput>,
): Promise<Result<null>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const before = await findPreferences(tx, actor.id);
    await savePreferences(tx, actor.id, preferences);
    if (before.mail === "digest" && before.hour !== preferences.hour)
      await planDigest(tx, { id: actor.id, preferences }, { anew: true });
    return ok(null);
  });
}
