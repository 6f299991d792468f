import { expect, test } from "vitest";
import { type ClipData, clipOf } from "#editor/pasting/clip.ts";
import { readSmallClip, readsAtOnce } from "#editor/pasting/read-clip.ts";

/** What a clipboard says of itself, as far as it is asked. */
function clipboard(text: string, html = ""): ClipData {
  const said: Record<string, string> = { "text/plain": text, "text/html": html };
  return { getData: (kind) => said[kind] ?? "", files: [] };
}

const youtube = "https://www.youtube.com/watch?v=aB3_-xYz012";

test.each([
  ["a video's address on a line of its own", youtube, "", false, true, "video"],
  ["the same with the link that browsers add", youtube, `<a href="${youtube}">潮水</a>`, false, true, "video"],
  ["within a sentence, or over words", youtube, "", false, false, null],
  ["as plain words", youtube, "", true, true, null],
  ["another address", "https://example.org/", "", false, true, null],
  ["words", "潮水", "", false, true, "paragraph"],
])("%s", (_, text, html, plain, alone, expected) => {
  const clip = clipOf(clipboard(text, html), plain, alone);
  const read = clip && readsAtOnce(clip) ? readSmallClip(clip) : null;
  expect(read?.ok ? read.value.blocks.map(({ type }) => type) : null).toEqual(expected === null ? null : [expected]);
});
