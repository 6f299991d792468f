import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Block, blockSchema, documentSchema, type Inline } from "#domain/document/document.ts";
import { documents } from "#domain/portable/testing/documents.ts";
import { applySuggestions, locateSuggestions } from "#domain/suggestions/apply-suggestion.ts";
import { changesOfWords, deriveLineSuggestions, deriveSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import { type SuggestedChange, shownChange, suggestedChangeSchema } from "#domain/suggestions/suggestion.ts";

const paragraph = (id: string, ...content: (string | Inline)[]): Block =>
  blockSchema.parse({
    type: "paragraph",
    attrs: { id },
    content: content.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
  });
const bold = (text: string): Inline => ({ type: "text", text, marks: [{ type: "bold" }] });
const editionOf = (...content: Block[]): EditionText => ({ title: "题", deck: "", document: { type: "doc", content } });
const asked = (changes: readonly SuggestedChange[], base: Block | null = null) =>
  changes.map((change, at) => ({
    ...change,
    id: `s${at}`,
    language: "zh" as const,
    baseHash: base && blockHash(base),
  }));
const saying = (change: SuggestedChange) => [change.range?.quote.exact, change.inserted];

/** A change as it is suggested of a text, by the words alone. */
function changeOf(block: Block, words: string, inserted: string, nth = 0): SuggestedChange {
  const text = blockText(block);
  let at = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) at = text.indexOf(words, at + 1);
  const range = quoteRange(text, at, at + words.length);
  return { place: { blockId: block.attrs.id }, ...(range && { range }), inserted };
}

describe("what somebody made of a text", () => {
  test("is told at the borders of words, in both languages", () => {
    expect(changesOfWords("Growth was slow in May.", "Growth was quick in May.", "en")).toEqual([
      { start: 11, end: 15, inserted: "quick" },
    ]);
    expect(changesOfWords("The colour of money", "The colours of money", "en")).toEqual([
      { start: 4, end: 10, inserted: "colours" },
    ]);
    expect(changesOfWords("我们参与制造，他们使用。", "我们参加制造，他们使用。", "zh")).toEqual([
      { start: 2, end: 4, inserted: "参加" },
    ]);
  });

  test("quotes a neighbour where words only come, and shows it as staying", () => {
    const block = paragraph("a", "One two.");
    const [change] = deriveSuggestions(block, paragraph("a", "One more two."), "en") ?? [];
    expect(change && saying(change)[0]).not.toBe("");
    expect(change && shownChange(change)).toMatchObject({ gone: "", come: expect.stringContaining("more") });
  });

  test("is nothing where only marks differ, and no suggestion where more than words does", () => {
    const block = paragraph("a", "One ", bold("two"), ".");
    expect(deriveSuggestions(block, paragraph("a", "One two."), "en")).toEqual([]);
    expect(deriveSuggestions(block, paragraph("a", "One", { type: "hardBreak" }, " two."), "en")).toBeNull();
    expect(deriveSuggestions(block, { ...block, type: "sourceNote" } as Block, "en")).toBeNull();
  });

  test("leads from any text to any other when all of it is taken over", () => {
    const words = fc.string({ unit: fc.constantFrom(..."船走了海上有风a b😀，。 "), maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.constantFrom("zh" as const, "en" as const), (before, after, language) => {
        const [from, to] = [paragraph("a", ...(before ? [before] : [])), paragraph("a", ...(after ? [after] : []))];
        const changes = deriveSuggestions(from, to, language) ?? [];
        for (const change of changes) expect(suggestedChangeSchema.parse(change)).toEqual(change);
        const { text, left } = applySuggestions(editionOf(from), asked(changes, from));
        expect(left).toEqual([]);
        expect(placeText({ blockId: "a" }, text)).toBe(after);
        const line = applySuggestions(
          { ...editionOf(), title: before },
          asked(deriveLineSuggestions("title", before, after, language)),
        );
        // A line has no hash to know it by: words that stand there twice may be told apart by nothing.
        if (line.left.length === 0) expect(line.text.title).toBe(after);
      }),
    );
  });

  test("leads there in every kind of block, whose marks and parts stay", () => {
    fc.assert(
      fc.property(documents, fc.nat(), ({ content }, seed) => {
        for (const before of content) {
          const after = rewritten(before, seed);
          const changes = deriveSuggestions(before, after, "en");
          if (!changes) continue;
          const { text, left } = applySuggestions(editionOf(before), asked(changes, before));
          expect(left).toEqual([]);
          const [made] = documentSchema.parse(text.document).content;
          expect(made && blockText(made)).toBe(blockText(after));
          expect(made && deriveSuggestions(made, after, "en")).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The block with every text that is long enough begun otherwise. */
function rewritten(block: Block, seed: number): Block {
  let count = 0;
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== "object" || node === null) return node;
    if ("type" in node && node.type === "text" && "text" in node && typeof node.text === "string") {
      count += 1;
      return (count + seed) % 3 === 0 ? { ...node, text: `new ${node.text}` } : node;
    }
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === "content" ? visit(value) : value]),
    );
  };
  return visit(block) as Block;
}

describe("taking a suggestion over", () => {
  const block = paragraph("a", "One ", bold("two three"), " four.");

  test("dresses new words as those that they replace", () => {
    const { text } = applySuggestions(editionOf(block), asked([changeOf(block, "two", "2")], block));
    expect(text.document.content).toEqual([paragraph("a", "One ", bold("2 three"), " four.")]);
  });

  test("dresses words between others in what both have", () => {
    const { text } = applySuggestions(editionOf(block), asked([changeOf(block, "One ", "One and ")], block));
    expect(text.document.content).toEqual([paragraph("a", "One and ", bold("two three"), " four.")]);
  });

  test("does all of a list as they were meant, whatever their order", () => {
    const changes = [changeOf(block, "four", "4"), changeOf(block, "One", "1"), changeOf(block, "three", "3")];
    const { text, applied } = applySuggestions(editionOf(block), asked(changes, block));
    expect(applied).toHaveLength(3);
    expect(placeText({ blockId: "a" }, text)).toBe("1 two 3 4.");
  });

  test("finds its words again when others were written before them", () => {
    const changed = paragraph("a", "Zero. One ", bold("two three"), " four.");
    const { text } = applySuggestions(editionOf(changed), asked([changeOf(block, "four", "4")], block));
    expect(placeText({ blockId: "a" }, text)).toBe("Zero. One two three 4.");
  });

  test("says so when its words are gone, and when nobody can say which of two are meant", () => {
    const [change] = asked([changeOf(block, "four", "4")], block);
    if (!change) throw new Error("no change");
    const gone = editionOf(paragraph("a", "Something else entirely."));
    expect(locateSuggestions([change], gone).get("s0")).toBe("suggestionOrphaned");
    const twice = paragraph("a", "two");
    const [of] = asked([changeOf(twice, "two", "2")], twice);
    const now = editionOf(paragraph("a", "two"), paragraph("b", "x"));
    expect(of && applySuggestions(now, [of]).applied.map(({ id }) => id)).toEqual(["s0"]);
    const doubled = editionOf(paragraph("a", "two and two"));
    expect(of && applySuggestions(doubled, [of]).left).toEqual([{ id: "s0", why: "suggestionAmbiguous" }]);
  });

  test("knows words that stand there twice by their place, as long as nobody touched the block", () => {
    const twice = paragraph("a", "two and two");
    const { text } = applySuggestions(editionOf(twice), asked([changeOf(twice, "two", "2", 1)], twice));
    expect(placeText({ blockId: "a" }, text)).toBe("two and 2");
  });

  test("takes two words for one place one after the other, if the second still finds its own", () => {
    const changes = [changeOf(block, "four", "4"), changeOf(block, "four", "fore")];
    const { applied, left } = applySuggestions(editionOf(block), asked(changes, block));
    expect(applied.map(({ id }) => id)).toEqual(["s0"]);
    expect(left).toEqual([{ id: "s1", why: "suggestionOrphaned" }]);
  });

  test("changes nothing that the quotation library says, and no title beyond its length", () => {
    const quotation = blockSchema.parse({
      type: "quotation",
      attrs: { id: "a", ...attribution, entry: { id: "abcd1234", version: 1, partial: false } },
      content: [{ type: "paragraph", content: [{ type: "text", text: "Be true." }] }],
    });
    const refused = applySuggestions(editionOf(quotation), asked([changeOf(quotation, "true", "false")], quotation));
    expect(refused.left).toEqual([{ id: "s0", why: "suggestionUnfit" }]);
    const long = deriveLineSuggestions("title", "题", "长".repeat(400), "zh");
    expect(applySuggestions(editionOf(), asked(long)).left).toEqual([{ id: "s0", why: "suggestionUnfit" }]);
  });
});

const attribution = {
  speaker: "",
  occasion: "",
  date: "",
  work: "",
  volume: "",
  page: "",
  link: "",
  verbatim: "",
};
