import { z } from "zod";
import { findRecording } from "#db/media/recordings.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import { bothScripts } from "#domain/publication/readings.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readTrackInput = z.strictObject({ mediaId: idSchema, locale: readerLocaleSchema });

/** The captions of a recording in one script; `notFound` where that language has none. */
export async function readTrack(
  actor: Actor,
  { mediaId, locale }: z.infer<typeof readTrackInput>,
): Promise<Result<string>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const found = await transaction((tx) => findRecording(tx, mediaId));
  const text = found ? inLocale(found.captions, locale) : "";
  return text === "" ? refuse("notFound") : ok(text);
}

function inLocale({ zh, en }: { zh: string; en: string }, locale: ReaderLocale): string {
  return locale === "en" ? en : bothScripts(zh)[locale];
}
