import { load } from "cheerio";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Block } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { PublishedRecording } from "#domain/publication/snapshot.ts";
import { renderDocument } from "#render/render-document.tsx";

const hash = "f".repeat(64);
const track = (locale: ReaderLocale, line: string) => ({
  locale,
  hash: locale.length.toString().repeat(64),
  text: `WEBVTT\n\n00:00.000 --> 00:01.000\n<v 沈译文>${line}\n\n00:01.000 --> 00:02.000\n${line} &amp; more\n`,
});
const tracks = [track("zh-Hans", "头发"), track("zh-Hant", "頭髮"), track("en", "Hair")];
const size = { width: 640, height: 360, seconds: 62 };
const film: PublishedRecording = { kind: "video", mime: "video/mp4", hash, ...size, tracks };
const sound: PublishedRecording = { ...film, kind: "audio", mime: "audio/mpeg", width: 0, height: 0 };
const picture = { width: 30, height: 20, variants: [{ hash: "a".repeat(64), format: "webp" as const, width: 30 }] };
const video = (more: object = {}): Block => ({
  type: "video",
  attrs: { id: "v", mediaId: "film", title: "The river", credit: "Film: Bo", poster: "dawn", embed: "", ...more },
  content: [{ type: "text", text: "At dawn" }],
});

function page(block: Block, locale: ReaderLocale = "en") {
  const context = { locale, pictures: { dawn: picture }, recordings: { film, sound }, origin: "https://example.org" };
  return load(renderToStaticMarkup(renderDocument({ type: "doc", content: [block] }, context)));
}

describe("a video", () => {
  test("is played without a script, behind its picture, with its room kept and its name said", () => {
    const $ = page(video());
    expect($("video").attr()).toMatchObject({
      src: `/media/${hash}.mp4`,
      preload: "none",
      poster: `/media/${"a".repeat(64)}.webp`,
      width: "640",
      height: "360",
      "aria-label": "The river",
      controls: "",
    });
    expect($(".recording-title").text()).toBe("The river");
    expect($("figcaption").text()).toBe("At dawn Film: Bo");
    expect($(".recording-address").text()).toBe(`At https://example.org/media/${hash}.mp4`);
  });

  test.each([
    ["en", ["en", "zh-Hans"]],
    ["zh-Hans", ["zh-Hans", "en"]],
    ["zh-Hant", ["zh-Hant", "en"]],
  ] as const)("has captions in the reader's own script first on a page in %s", (locale, expected) => {
    const $ = page(video(), locale);
    expect(
      $("track")
        .get()
        .map((one) => $(one).attr("srclang")),
    ).toEqual(expected);
    expect(
      $("track[default]")
        .get()
        .map((one) => $(one).attr("srclang")),
    ).toEqual([locale]);
  });

  test("of another site asks nothing of it: a link, and what a click would load", () => {
    const $ = page(video({ mediaId: "", embed: "youtube:aB3_-xYz012" }), "zh-Hant");
    expect($("iframe, video, script").length).toBe(0);
    expect($("[data-embed]").attr()).toMatchObject({
      "data-embed": "https://www.youtube-nocookie.com/embed/aB3_-xYz012?autoplay=1&rel=0",
      "data-label": "The river",
    });
    expect($("[data-embed] button").attr("hidden")).toBeDefined();
    expect($("[data-embed] a").attr("href")).toBe("https://www.youtube.com/watch?v=aB3_-xYz012");
    expect($.html()).not.toMatch(/(?:src|poster|srcset)="https?:/);
  });
});

test("what is only heard has its captions to read, in the reader's script", () => {
  const attrs = { id: "s", mediaId: "sound", title: "", credit: "" };
  const $ = page({ type: "audio", attrs, content: [{ type: "text", text: "河聲" }] }, "zh-Hant");
  expect($("audio").attr()).toMatchObject({ src: `/media/${hash}.mp3`, "aria-label": "河聲" });
  expect(
    $("details p")
      .get()
      .map((line) => $(line).text()),
  ).toEqual(["沈译文：頭髮", "頭髮 & more"]);
});

test("a text without recordings carries nothing of them", () => {
  const $ = page({ type: "figure", attrs: { id: "f", mediaId: "dawn", alt: "a", credit: "" } });
  expect($("style, script, .recording").length).toBe(0);
});
