import fc from "fast-check";
import { expect, test } from "vitest";
import { formChanges } from "#domain/comparing/compare-form.ts";
import { type ComparedState, compareTexts, isChange } from "#domain/comparing/compare-texts.ts";
import { changedWords } from "#domain/comparing/compare-words.ts";
import { type Block, documentSchema, type Mark } from "#domain/document/document.ts";
import type { RecordBody, Records } from "#domain/records/record.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";

const block = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const text = (title: string, ...content: Block[]): ComparedState => ({
  title,
  deck: "",
  document: { type: "doc", content },
  records: {},
});

/** `[-gone-]`, `{+new+}` and the rest as it is. */
const shown = (before: ComparedState, after: ComparedState, language: "zh" | "en") =>
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
  const [part] = compareTexts(text("", block("a", "one")), text("", heading), "en");
  expect(part?.form).toEqual([{ what: "kind", from: "paragraph", to: "heading2" }]);
});

test("a block that moved stands where it is now and says that it moved; what it jumped over did not", () => {
  const [a, b, c] = [block("a", "one"), block("b", "two"), block("c", "three")];
  const parts = compareTexts(text("", a, b, c), text("", c, a, b), "en");
  expect(parts.map(({ key, moved, kind }) => [key, moved, kind])).toEqual([
    ["c", true, "same"],
    ["a", false, "same"],
    ["b", false, "same"],
  ]);
  expect(parts.filter(isChange)).toHaveLength(1);
});

test("marks put on and taken off are told with the words they stand on, also where others changed", () => {
  const marked = (...runs: [string, ...Mark[]][]): Block => ({
    type: "paragraph",
    attrs: { id: "a" },
    content: runs.map(([words, ...marks]) => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) })),
  });
  const was = marked(["数字中国"], ["建设", { type: "bold" }]);
  const is = marked(["数字", { type: "emphasis" }], ["中国的建设"]);
  const [part] = compareTexts(text("", was), text("", is), "zh");
  expect(part?.kind).toBe("changed");
  expect(part?.form).toEqual([
    { what: "mark", mark: "emphasis", put: true, words: "数字" },
    { what: "mark", mark: "bold", put: false, words: "建设" },
  ]);
});

test("an attribute is told by its name and both values", () => {
  const figure = (mediaId: string, credit: string): Block => ({
    type: "figure",
    attrs: { id: "a", mediaId, alt: "", credit },
  });
  const epigraph = (standing: boolean): Block => ({ type: "epigraph", attrs: { id: "a", standing } });
  expect(formChanges(figure("m1", "A"), figure("m2", ""), "en")).toEqual([
    { what: "attribute", name: "mediaId", from: "m1", to: "m2" },
    { what: "attribute", name: "credit", from: "A", to: "" },
  ]);
  expect(formChanges(epigraph(false), epigraph(true), "en")).toEqual([
    { what: "attribute", name: "standing", from: "", to: "✓" },
  ]);
});

test("another version of a quotation of the library is told by its number, whatever its words", () => {
  const quotation = (version: number): Block =>
    documentSchema.parse({
      type: "doc",
      content: [
        {
          type: "quotation",
          attrs: { id: "q", entry: { id: "a-name", version, partial: false } },
          content: [{ type: "paragraph", content: [{ type: "text", text: "桥是两岸的事。" }] }],
        },
      ],
    }).content[0] ?? block("q", "");
  expect(formChanges(quotation(1), quotation(2), "zh")).toEqual([
    { what: "attribute", name: "entry", from: "a-name 1", to: "a-name 2" },
  ]);
});

test("pictures that came to a gallery, went from it or changed places are told, beside what is said of them", () => {
  const gallery = (...pictures: string[]): Block => ({
    type: "gallery",
    attrs: { id: "g" },
    content: pictures.map((mediaId) => ({ type: "figure", attrs: { mediaId, alt: mediaId, credit: "" } })),
  });
  const changes = (was: Block, is: Block) => formChanges(was, is, "en");
  expect(changes(gallery("a", "b"), gallery("b", "a"))).toEqual([{ what: "picturesMoved" }]);
  expect(changes(gallery("a", "b", "c"), gallery("d", "a", "e", "c"))).toEqual([
    { what: "picturesPut", count: 2 },
    { what: "picturesTaken", count: 1 },
  ]);
  const [part] = compareTexts(text("", gallery("a", "b")), text("", gallery("a", "c")), "en");
  expect(part?.changes.map(({ kind, text: words }) => kind + words.trim())).toEqual(["samea", "goneb", "newc"]);
});

test("a block whose figures changed is a change, also where it is the block that it was", () => {
  const statistic = (recordId: string): Block => ({ type: "statistic", attrs: { id: "a", recordId } });
  const dearer = { ...sampleStatistic, value: "2700000000000" };
  const state = (recordId: string, records: Records) => ({ ...text("", statistic(recordId)), records });
  const was = state("one", { one: sampleStatistic });
  const compare = (is: ComparedState) => compareTexts(was, is, "zh");
  expect(compare(state("one", { one: { ...sampleStatistic } })).some(isChange)).toBe(false);
  const record = (is: RecordBody | null) => [{ what: "record", change: { was: sampleStatistic, is } }];
  expect(compare(state("one", { one: dearer }))).toMatchObject([{ kind: "form", form: record(dearer) }]);
  expect(compare(state("one", {}))).toMatchObject([{ kind: "form", form: record(null) }]);
  // Another record by its place, told as what readers see of it; one that says the same is still another block.
  expect(compare(state("two", { two: dearer }))[0]?.form).toEqual(record(dearer));
  expect(compare(state("two", { two: sampleStatistic }))[0]?.form).toEqual([{ what: "other" }]);
});

test("what has no name is still told as a change of form", () => {
  const item = { type: "listItem" as const, content: [{ type: "paragraph" as const }] };
  const list = (start: number): Block => ({
    type: "bulletList",
    attrs: { id: "a" },
    content: [{ type: "listItem", content: [{ type: "orderedList", attrs: { start }, content: [item] }] }],
  });
  expect(formChanges(list(1), list(2), "en")).toEqual([{ what: "other" }]);
  expect(formChanges(list(1), list(1), "en")).toEqual([]);
});

test("whatever was written, what stayed and went is the one text, what stayed and came the other", () => {
  const words = fc.string({ unit: fc.constantFrom(..."数字中国的建 ab12，。") });
  fc.assert(
    fc.property(words, words, fc.constantFrom("zh" as const, "en" as const), (was, is, language) => {
      const changes = changedWords(was, is, language);
      const side = (kind: "gone" | "new") =>
        changes
          .filter((change) => change.kind === "same" || change.kind === kind)
          .map((change) => change.text)
          .join("");
      expect([side("gone"), side("new")]).toEqual([was, is]);
    }),
  );
});
