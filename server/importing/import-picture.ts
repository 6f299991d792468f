import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { PictureNotes } from "#domain/portable/desk-files.ts";
import { ok, type Result } from "#domain/result.ts";
import { savePicture } from "#server/media/save-picture.ts";
import { uploadImage } from "#server/media/upload-image.ts";

const unsaid = { zh: "", en: "" };

/** Brings a picture to the library with what is said of it. Of one that is there already, the desk's own words stand. */
export async function importPicture(
  actor: Actor,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  notes: PictureNotes | undefined,
): Promise<Result<string>> {
  const stored = await uploadImage(actor, file);
  if (!stored.ok) return stored;
  const { mediaId, known, focal } = stored.value;
  if (known || notes === undefined) return ok(mediaId);
  const { alt = unsaid, caption = unsaid, credit = unsaid } = notes;
  const saved = await savePicture(actor, {
    ...{ commandId: createId(), mediaId, baseLockVersion: 1 },
    words: { alt, caption, credit },
    focal: notes.focal ?? focal,
  });
  return saved.ok ? ok(mediaId) : saved;
}
