import { expect, test } from "vitest";
import type { EditionText } from "#domain/article/article.ts";
import { documentSchema } from "#domain/document/document.ts";
import { textChanges } from "#domain/publication/changes.ts";

const text = (blocks: Record<string, string>, title = "Title"): EditionText => ({
  title,
  deck: "",
  document: documentSchema.parse({
    type: "doc",
    content: Object.entries(blocks).map(([id, words]) => ({
      type: "paragraph",
      attrs: { id },
      content: [{ type: "text", text: words }],
    })),
  }),
});

const before = text({ a: "One.", b: "Two.", c: "Three.", d: "Four." });
const kinds = (now: EditionText) =>
  textChanges(before, now).blocks.map(({ blockId, change }) => `${change} ${blockId}`);

test("what is as it was is not shown", () => {
  expect(textChanges(before, before)).toEqual({ title: null, deck: null, blocks: [], reordered: false });
});

test("a changed block comes with its former wording, in reading order with what is new and what is gone", () => {
  const now = text({ b: "Two!", n: "New.", d: "Four." });
  expect(kinds(now)).toEqual(["removed a", "changed b", "removed c", "added n"]);
  expect(textChanges(before, now).blocks[1]?.before).toEqual(before.document.content[1]);
});

test("moved blocks are not changed blocks, but the order is", () => {
  const changes = textChanges(before, text({ b: "Two.", a: "One.", c: "Three.", d: "Four." }));
  expect(changes).toMatchObject({ blocks: [], reordered: true });
});

test("a new title comes with the former one", () => {
  expect(textChanges(before, text({ a: "One." }, "Other")).title).toEqual({ before: "Title" });
});
