import type { StoredPicture } from "#db/media/media.ts";
import type { BilingualText, LocalizedText } from "#domain/locale.ts";
import type { Picture } from "#domain/media/picture.ts";
import { bothScripts } from "#domain/publication/readings.ts";

/** A picture as the desk is told of it, its Chinese in both scripts. */
export function toPicture({ id, originalName, width, height, focal, words }: StoredPicture): Picture {
  const { alt, caption, credit } = words;
  return {
    mediaId: id,
    name: originalName,
    width,
    height,
    focal,
    words: { alt: localized(alt), caption: localized(caption), credit: localized(credit) },
  };
}

function localized({ zh, en }: BilingualText): LocalizedText {
  return { ...bothScripts(zh), en };
}
