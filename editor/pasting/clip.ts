import { readEmbedLink } from "#domain/media/embed.ts";

/** What a clipboard or a drop brings. */
export type Clip = {
  html: string;
  text: string;
  files: File[];
  /** Asked for as plain words (Ctrl-Shift-V): nothing is recognised in them. */
  plain: boolean;
};

/** Of a clipboard or a drop, what is looked at. */
export type ClipData = { getData: (kind: string) => string; files: Iterable<File> };

/**
 * Null where our own editor's content is in it, or an address alone: those have a way of their own. That of a video is a clip
 * where it is put on a line of its own (`alone`).
 */
export function clipOf(data: ClipData | null, plain: boolean, alone = false): Clip | null {
  if (data === null) return null;
  const clip = {
    html: plain ? "" : data.getData("text/html"),
    text: data.getData("text/plain"),
    // Pictures alone go to the library their own way.
    files: plain ? [] : [...data.files].filter(({ type }) => !type.startsWith("image/")),
    plain,
  };
  if (clip.html.includes("data-pm-slice")) return null;
  if (isAddress(clip.text) && readEmbedLink(clip.text) !== null)
    return alone && !plain ? { ...clip, html: "", files: [] } : null;
  if (isAddress(clip.text) && !/<(?:p|li|td|h[1-6]|img)\b/i.test(clip.html)) return null;
  return clip.html !== "" || clip.text !== "" || clip.files.length > 0 ? clip : null;
}

function isAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i.test(text);
}

/** HTML that only lays out a plain text line by line, as editors of code write it. */
export function isPlainInHtml(html: string): boolean {
  return !/<(?:p|h[1-6]|li|td|th|b|strong|em|i|a|img|ruby|sup|sub|section)\b/i.test(html);
}
