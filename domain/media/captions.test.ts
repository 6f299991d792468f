import { expect, test } from "vitest";
import { readCaptions, tidyCaptions, transcriptOf } from "#domain/media/captions.ts";

const vtt = (...lines: string[]) => ["WEBVTT", "", ...lines].join("\n");

test("captions are read with their times, whatever line ends, ids, notes and settings they have", () => {
  const text = `\uFEFF${vtt(
    "NOTE made at the desk",
    "",
    "one",
    "00:01.000 --> 00:02.500 align:start line:0",
    "<v 沈译文>河水</v>",
    "很静",
    "",
    "01:00:03.000 --> 01:00:04.000",
    "The river <i>is</i> still &amp; wide",
  ).replaceAll("\n", "\r\n")}`;
  expect(readCaptions(text)).toEqual({
    ok: true,
    cues: [
      { start: 1000, end: 2500, text: "<v 沈译文>河水</v>\n很静" },
      { start: 3_603_000, end: 3_604_000, text: "The river <i>is</i> still &amp; wide" },
    ],
  });
  expect(tidyCaptions(text)).toMatch(/^WEBVTT\n\nNOTE[^\r]*wide\n$/);
  expect(transcriptOf(text)).toEqual(["沈译文：河水很静", "The river is still & wide"]);
});

test.each([
  ["1\n00:01,000 --> 00:02,000\nSubRip", 1, "header"],
  [vtt("00:01,000 --> 00:02,000", "A comma"), 3, "time"],
  [vtt("one", "two", "00:01.000 --> 00:02.000", "Late"), 4, "time"],
  [vtt("00:01.000 --> 00:02.000", "One", "00:03.000 --> 00:04.000", "No empty line"), 5, "time"],
  [vtt("00:02.000 --> 00:01.000", "Backwards"), 3, "order"],
  [vtt("00:02.000 --> 00:03.000", "Later", "", "00:01.000 --> 00:03.000", "Earlier"), 6, "order"],
  [vtt("00:01.000 --> 00:02.000"), 3, "noWords"],
  ["WEBVTT\n", 2, "nothing"],
])("%j is refused at its line %i", (text, line, problem) => {
  expect(readCaptions(text)).toEqual({ ok: false, line, problem });
});
