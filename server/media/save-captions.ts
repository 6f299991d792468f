import { z } from "zod";
import { lockArticles } from "#db/articles/lock-article.ts";
import { articlesShowing } from "#db/media/picture-uses.ts";
import { lockRecording, updateCaptions } from "#db/media/recordings.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { readCaptions, tidyCaptions } from "#domain/media/captions.ts";
import { type Captions, captionsSchema } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { checkShown } from "#server/articles/check-held.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { recordingForDesk } from "#server/media/read-recording.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const saveCaptionsInput = z.strictObject({
  commandId: idSchema,
  mediaId: idSchema,
  baseLockVersion: z.int().min(1),
  /** WebVTT; "" takes a language's captions away. */
  captions: captionsSchema,
});

export const savedCaptionsSchema = z.strictObject({ lockVersion: z.int() });

/**
 * Writes what is said in a recording, for whoever does not hear it. Approvals of texts that play it fall; readers get it
 * with the next publication. Refuses what is no WebVTT with `captionsInvalid` (`params.language`, `line`, `problem`), and
 * a stale base with `conflict` and `detail: { current: RecordingForDesk }`, and like checkShown.
 */
export async function saveCaptions(
  actor: Actor,
  { commandId, mediaId, baseLockVersion, captions: written }: z.infer<typeof saveCaptionsInput>,
): Promise<Result<z.infer<typeof savedCaptionsSchema>>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const captions = tidied(written);
  if (!captions.ok) return captions;
  const command = { id: commandId, name: "media/save-captions", answer: savedCaptionsSchema };
  return answerOnce(actor, command, async (tx) => {
    // Articles first: whoever signs or publishes one of them holds its lock and reads its recordings.
    const articles = await lockArticles(tx, await articlesShowing(tx, mediaId));
    const current = await lockRecording(tx, mediaId);
    if (!current) return refuse("notFound");
    if (!sameJson(current.captions, captions.value)) {
      const held = await checkShown(tx, actor, articles);
      if (!held.ok) return held;
    }
    const stored = await updateCaptions(tx, mediaId, captions.value, baseLockVersion);
    if (!stored) return refuse("conflict", { detail: { current: await recordingForDesk(tx, current) } });
    for (const { id } of articles) await voidStaleSignatures(tx, id, actor.id, createId());
    return ok({ lockVersion: stored.lockVersion });
  });
}

function tidied(written: Captions): Result<Captions> {
  const captions = { zh: "", en: "" };
  for (const language of languages) {
    if (written[language].trim() === "") continue;
    const read = readCaptions(written[language]);
    if (!read.ok) return refuse("captionsInvalid", { params: { language, line: read.line, problem: read.problem } });
    captions[language] = tidyCaptions(written[language]);
  }
  return ok(captions);
}
