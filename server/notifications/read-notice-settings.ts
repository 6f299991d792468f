import { z } from "zod";
import { listMutes, type MutedArticle } from "#db/notifications/mutes.ts";
import { findPreferences } from "#db/notifications/recipients.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { NoticePreferences } from "#domain/notifications/preferences.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readNoticeSettingsInput = z.strictObject({});

/** What whoever asks wants to be told, and of which articles nothing. */
export async function readNoticeSettings(
  actor: Actor,
  _input: z.infer<typeof readNoticeSettingsInput>,
): Promise<Result<{ preferences: NoticePreferences; muted: MutedArticle[] }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(
    await transaction(async (tx) => ({
      preferences: await findPreferences(tx, actor.id),
      muted: await listMutes(tx, actor.id),
    })),
  );
}
