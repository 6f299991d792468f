import { expect, test } from "vitest";
import type { Block } from "#domain/document/document.ts";
import {
  lacksPicture,
  lacksRecording,
  mediaOf,
  picturesOf,
  recordingsOf,
  renameMedia,
} from "#domain/document/media-of-document.ts";

const figure = (id: string, mediaId: string): Block => ({
  type: "figure",
  attrs: { id, mediaId, alt: "", credit: "" },
});
const said = { title: "", credit: "" };
const document = {
  type: "doc" as const,
  content: [
    figure("a", "river"),
    { type: "divider" as const, attrs: { id: "b" } },
    figure("c", ""),
    figure("d", "river"),
    { type: "video" as const, attrs: { id: "v", mediaId: "film", poster: "bank", embed: "", ...said } },
    { type: "audio" as const, attrs: { id: "s", mediaId: "sound", ...said } },
    { type: "audio" as const, attrs: { id: "t", mediaId: "", ...said } },
    { type: "video" as const, attrs: { id: "w", mediaId: "", poster: "", embed: "youtube:aB3_-xYz012", ...said } },
    figure("e", "hill"),
  ],
};
const gallery = (...mediaIds: string[]) => ({
  type: "doc" as const,
  content: [
    {
      type: "gallery" as const,
      attrs: { id: "g" },
      content: mediaIds.map((mediaId) => ({ type: "figure" as const, attrs: { mediaId, alt: "", credit: "" } })),
    },
  ],
});

test("a gallery shows each of its pictures, and lacks one where any is missing", () => {
  expect(mediaOf(gallery("river", "hill", "river"))).toEqual(["river", "hill"]);
  expect(renameMedia(gallery("river", ""), (id) => `${id}-2`)).toEqual(gallery("river-2", ""));
  const lacks = (...mediaIds: string[]) => gallery(...mediaIds).content.some((block) => lacksPicture(block, isRiver));
  const isRiver = (id: string) => id === "river";
  expect([lacks("river", "river"), lacks("river", ""), lacks("river", "hill")]).toEqual([false, true, true]);
});

test("what a document shows and plays is named once, in reading order", () => {
  expect(picturesOf(document)).toEqual(["river", "bank", "hill"]);
  expect(recordingsOf(document)).toEqual(["film", "sound"]);
  expect(mediaOf(document)).toEqual(["river", "bank", "film", "sound", "hill"]);
});

test("a place lacks its picture or recording when it names none, or one that isn't there", () => {
  const idsWhere = (lacks: typeof lacksPicture, known: string) =>
    document.content.filter((block) => lacks(block, (id) => id === known)).map(({ attrs }) => attrs.id);
  expect(idsWhere(lacksPicture, "river")).toEqual(["c", "v", "e"]);
  expect(idsWhere(lacksRecording, "film")).toEqual(["s", "t"]);
});

test("media are called otherwise, and an empty place stays one", () => {
  expect(mediaOf(renameMedia(document, (id) => `${id}-2`))).toEqual([
    "river-2",
    "bank-2",
    "film-2",
    "sound-2",
    "hill-2",
  ]);
  expect(renameMedia(document, () => "x").content[2]).toEqual(figure("c", ""));
});
