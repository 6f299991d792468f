import { describe, expect, test } from "vitest";
import { parseDocument } from "#domain/document/parse-document.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { readMarkdown } from "#domain/importing/read-markdown.ts";
import { readText } from "#domain/importing/read-text.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";
import { ok } from "#domain/result.ts";

const readers = {
  html: readHtml,
  markdown: readMarkdown,
  text: (text: string) => ok(readText(text)),
};

function read(kind: keyof typeof readers, source: string): { text: string; warnings: string[] } {
  const result = readers[kind](source);
  if (!result.ok) throw new Error(result.error.code);
  const { blocks, warnings } = settleReading(result.value);
  expect(parseDocument({ type: "doc", content: blocks })).toMatchObject({ ok: true });
  return { text: printBlocks(blocks), warnings: warnings.map(({ code, sample }) => `${code}: ${sample}`) };
}

const youtube = "https://www.youtube.com/watch?v=aB3_-xYz012";
const video = (embed: string, words = "") => `:::video{embed="${embed}"}\n${words === "" ? "" : `${words}\n`}:::`;
const tube = video("youtube:aB3_-xYz012");

describe("a video of a site that may stand in a text becomes its block", () => {
  test.each([
    ["html", `<iframe src="https://www.youtube.com/embed/aB3_-xYz012?rel=0"></iframe>`, tube],
    [
      "html",
      `<iframe data-src="https://player.vimeo.com/video/76979871?h=8272103f6e"></iframe>`,
      video("vimeo:76979871/8272103f6e"),
    ],
    [
      "html",
      `<p>甲<iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1"></iframe>乙</p>`,
      `甲\n\n${video("bilibili:BV1xx411c7mD")}\n\n乙`,
    ],
    ["html", `<video><source src="${youtube}"></video>`, tube],
    [
      "html",
      `<figure><div><iframe src="${youtube}"></iframe></div><figcaption>潮<b>水</b></figcaption></figure>`,
      video("youtube:aB3_-xYz012", "潮**水**"),
    ],
    ["html", `<ul><li>甲<iframe src="${youtube}"></iframe></li><li>乙</li></ul>`, `- 甲\n- 乙\n\n${tube}`],
    ["html", `<p>甲</p><p><a href="${youtube}">${youtube}</a></p>`, `甲\n\n${tube}`],
    ["html", `<p><a href="${youtube}&feature=share">youtube.com/watch?v=aB3_-xYz012</a></p>`, tube],
    ["html", `<p>甲<br>${youtube}<br>乙<br>丙</p>`, `甲\n\n${tube}\n\n乙\\\n丙`],
    ["text", `甲。\n\nhttps://youtu.be/aB3_-xYz012\n\n乙。`, `甲。\n\n${tube}\n\n乙。`],
    [
      "markdown",
      `甲\n\nhttps://vimeo.com/76979871\n\n<https://youtu.be/aB3_-xYz012>`,
      `甲\n\n${video("vimeo:76979871")}\n\n${tube}`,
    ],
    ["markdown", `<iframe src="${youtube}"></iframe>`, tube],
  ] as const)("%s: %s", (kind, source, expected) => {
    expect(read(kind, source)).toEqual({ text: expected, warnings: [] });
  });
});

describe("every other stays a link, and what was no link is told", () => {
  const linked = (address: string) => `[${address}](${address})`;

  test.each([
    [
      "html",
      `<iframe src="https://example.org/v"></iframe>`,
      linked("https://example.org/v"),
      ["embedAsLink: https://example.org/v"],
    ],
    [
      "html",
      `<iframe src="https://youtube.com.example.org/embed/aB3_-xYz012"></iframe>`,
      linked("https://youtube.com.example.org/embed/aB3_-xYz012"),
      ["embedAsLink: https://youtube.com.example.org/embed/aB3_-xYz012"],
    ],
    [
      "html",
      `<video poster="p.jpg"><source src="https://example.org/a.webm"><source src="https://example.org/a.mp4"></video>`,
      linked("https://example.org/a.webm"),
      ["embedAsLink: https://example.org/a.webm"],
    ],
    [
      "html",
      `<p>甲</p><audio src="//example.org/a.mp3" controls></audio>`,
      `甲\n\n${linked("https://example.org/a.mp3")}`,
      ["embedAsLink: https://example.org/a.mp3"],
    ],
    ["html", `甲<video src="blob:https://example.org/1"></video>`, "甲", ["embedAsLink: <video>"]],
    ["html", `<iframe src="javascript:alert('${youtube}')"></iframe>甲`, "甲", ["embedAsLink: <iframe>"]],
    ["html", `<p>看<a href="${youtube}">${youtube}</a></p>`, `看${linked(youtube)}`, []],
    ["html", `<p><a href="${youtube}">看这里</a></p>`, `[看这里](${youtube})`, []],
    ["html", `<p><a href="https://example.org/">${youtube}</a></p>`, `[${youtube}](https://example.org/)`, []],
  ] as const)("%s: %s", (kind, source, expected, warnings) => {
    const { text, warnings: told } = read(kind, source);
    expect(text.replaceAll("\\_", "_")).toBe(expected);
    expect(told).toEqual(warnings);
  });
});

test("a page keeps its videos where they stood, in the language around them", () => {
  const page = (kind: "html" | "text") =>
    kind === "text"
      ? `Lamps\n\nThe street lamps come on.\n\n${youtube}\n\nNobody sleeps.\n`
      : `<h1>Lamps</h1><p>The street lamps come on.</p><iframe src="${youtube}"></iframe><p>Nobody sleeps.</p>`;
  for (const kind of ["html", "text"] as const) {
    const result = readers[kind](page(kind));
    if (!result.ok) throw new Error(result.error.code);
    const { editions } = recogniseStructure(result.value, kind === "text" ? page(kind) : null);
    expect(Object.keys(editions), kind).toEqual(["en"]);
    expect(
      editions.en?.document.content.map(({ type }) => type),
      kind,
    ).toEqual(["paragraph", "video", "paragraph"]);
  }
});
