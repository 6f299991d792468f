import { expect, test } from "vitest";
import { embedOf, embedOrigins, readEmbedLink } from "#domain/media/embed.ts";

test.each([
  ["https://www.youtube.com/watch?v=aB3_-xYz012&t=42s", "youtube:aB3_-xYz012"],
  ["youtu.be/aB3_-xYz012?si=tracking", "youtube:aB3_-xYz012"],
  ["https://m.youtube.com/shorts/aB3_-xYz012", "youtube:aB3_-xYz012"],
  ["https://www.youtube-nocookie.com/embed/aB3_-xYz012", "youtube:aB3_-xYz012"],
  [" https://vimeo.com/76979871 ", "vimeo:76979871"],
  ["https://vimeo.com/channels/rivers/76979871", "vimeo:76979871"],
  ["https://player.vimeo.com/video/76979871?h=8272103f6e", "vimeo:76979871/8272103f6e"],
  ["https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333", "bilibili:BV1xx411c7mD"],
  ["https://player.bilibili.com/player.html?bvid=BV1xx411c7mD", "bilibili:BV1xx411c7mD"],
  ["https://youtube.com.example.org/watch?v=aB3_-xYz012", null],
  ["https://example.org/?u=https://youtu.be/aB3_-xYz012", null],
  ["https://www.youtube.com/@somebody", null],
  ["https://www.youtube.com/watch?v=aB3_-xYz012%22onload", null],
  ["https://b23.tv/abcdefg", null],
  ["javascript:alert(1)//youtu.be/aB3_-xYz012", null],
  ["", null],
])("%s", (pasted, expected) => {
  expect(readEmbedLink(pasted)).toBe(expected);
});

test("a frame is only ever of the sites that are allowed, by addresses that they give to frames", () => {
  const frames = ["youtube:aB3_-xYz012", "vimeo:76979871/8272103f6e", "vimeo:76979871", "bilibili:BV1xx411c7mD"];
  expect(frames.map((text) => embedOf(text)?.frame)).toEqual([
    "https://www.youtube-nocookie.com/embed/aB3_-xYz012?autoplay=1&rel=0",
    "https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1",
    "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1",
    "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=1&danmaku=0",
  ]);
  for (const text of frames) expect(embedOrigins).toContain(new URL(embedOf(text)?.frame ?? "").origin);
  for (const text of ["", "youtube:short", "vimeo:../76", "peertube:aB3_-xYz012", "bilibili:BV1xx411c7m0"])
    expect(embedOf(text)).toBeNull();
});
