import { expect, test } from "vitest";
import type { EditionText } from "#domain/article/article.ts";
import type { Block } from "#domain/document/document.ts";
import { compareTexts } from "#editor/comparing/compare-texts.ts";

const block = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const text = (title: string, ...content: Block[]): EditionText => ({
  title,
  deck: "",
  document: { type: "doc", content },
});

/** `[-gone-]`, `{+new+}` and the rest as it is. */
const shown = (before: EditionText, after: EditionText, language: "zh" | "en") =>
  compareTexts(before, after, language).map(
    ({ kind, changes }) =>
      `${kind}: ${changes.map((change) => (change.kind === "same" ? change.text : change.kind === "gone" ? `[-${change.text}-]` : `{+${change.text}+}`)).join("")}`,
  );

test("English is compared by words, Chinese by characters", () => {
  expect(shown(text("The old title"), text("The new title"), "en")).toEqual(["changed: The [-old-]{+new+} title"]);
  expect(shown(text("数字中国"), text("数据中国"), "zh")).toEqual(["changed: 数[-字-]{+据+}中国"]);
});

test("a block that went is shown where it stood, one that came where it stands", () => {
  const before = text("", block("a", "one"), block("b", "two"), block("c", "three"));
  const after = text("", block("a", "one"), block("c", "three"), block("d", "four"));
  expect(shown(before, after, "en")).toEqual(["same: one", "gone: [-two-]", "same: three", "new: {+four+}"]);
});

test("a change of form without a change of words is said", () => {
  const heading: Block = { type: "heading", attrs: { id: "a", level: 2 }, content: [{ type: "text", text: "one" }] };
  expect(shown(text("", block("a", "one")), text("", heading), "en")).toEqual(["form: one"]);
});
