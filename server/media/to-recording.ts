import type { StoredRecording } from "#db/media/recordings.ts";
import { languages } from "#domain/locale.ts";
import type { Recording } from "#domain/media/recording.ts";

/** A recording as the desk is told of it. */
export function toRecording({ id, originalName, captions, ...stored }: StoredRecording): Recording {
  const { kind, mime, bytes, width, height, seconds } = stored;
  const captioned = languages.filter((language) => captions[language] !== "");
  return { mediaId: id, name: originalName, kind, mime, bytes, width, height, seconds, captioned };
}
