import { expect, test } from "vitest";
import type { Block } from "#domain/document/document.ts";
import { lacksPicture, mediaOf, renameMedia } from "#domain/document/media-of-document.ts";

const figure = (id: string, mediaId: string): Block => ({
  type: "figure",
  attrs: { id, mediaId, alt: "", credit: "" },
});
const document = {
  type: "doc" as const,
  content: [
    figure("a", "river"),
    { type: "divider" as const, attrs: { id: "b" } },
    figure("c", ""),
    figure("d", "river"),
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

test("a document's pictures are each named once, in reading order", () => {
  expect(mediaOf(document)).toEqual(["river", "hill"]);
});

test("a place for a picture lacks one when it names none, or one that isn't there", () => {
  const lacking = document.content.filter((block) => lacksPicture(block, (id) => id === "river"));
  expect(lacking.map(({ attrs }) => attrs.id)).toEqual(["c", "e"]);
});

test("pictures are called otherwise, and an empty place stays one", () => {
  expect(mediaOf(renameMedia(document, (id) => `${id}-2`))).toEqual(["river-2", "hill-2"]);
  expect(renameMedia(document, () => "x").content[2]).toEqual(figure("c", ""));
});
