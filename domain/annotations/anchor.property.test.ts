import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, anchorTarget, placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import { type Place, type Target, targetSchema } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { Block } from "#domain/document/document.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});
const editionOf = (...texts: string[]): EditionText => ({
  title: "",
  deck: "",
  document: { type: "doc", content: texts.map((text, at) => paragraph(`b${at}`, text)) },
});
const targetOf = (text: string, start: number, end: number, place: Place = { blockId: "b0" }): Target => {
  const range = quoteRange(text, start, end);
  if (!range) throw new Error("a target of no words");
  return { language: "zh", place, range };
};
const wordsAt = (anchor: Anchor, edition: EditionText) =>
  anchor === "orphaned" ? null : placeText(placeOf(anchor.at), edition)?.slice(anchor.at.start, anchor.at.end);
const placeOf = ({ start: _start, end: _end, ...place }: Exclude<Anchor, "orphaned">["at"]): Place => place;

/** Two letters only: everything repeats. */
const hostile = fc.string({ unit: fc.constantFrom("甲", "b"), minLength: 0, maxLength: 60 });
const written = fc.string({
  unit: fc.constantFrom(..."船走了山在这里海上有风a b😀，。\n"),
  minLength: 0,
  maxLength: 60,
});
/** Letters that nothing else here is written with. */
const marked = fc
  .uniqueArray(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), { minLength: 1, maxLength: 20 })
  .map((all) => all.join(""));

describe("a target's words", () => {
  it("are found where they stand as long as nothing is edited, whatever repeats", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, written), fc.nat(), fc.nat(), (text, a, b) => {
        const range = quoteRange(text, a % (text.length + 1), b % (text.length + 1));
        fc.pre(range !== undefined);
        const target: Target = { language: "zh", place: { blockId: "b0" }, ...(range && { range }) };
        expect(targetSchema.parse(target)).toEqual(target);
        const { start, end } = range?.position ?? { start: 0, end: 0 };
        expect(anchorTarget(target, editionOf(text, text))).toEqual({ at: { blockId: "b0", start, end } });
      }),
    );
  });

  it("move with what is written or deleted before and behind them", () => {
    fc.assert(
      fc.property(written, marked, written, written, written, (before, words, after, newBefore, newAfter) => {
        const target = targetOf(before + words + after, before.length, before.length + words.length);
        // One side at least is left as it was.
        const edits: [left: string, right: string][] = [
          [newBefore + before, after],
          [before, after + newAfter],
          [newBefore, after],
          [before, newAfter],
        ];
        for (const [left, right] of edits) {
          const anchor = anchorTarget(target, editionOf(`${left}${words}${right}`));
          if (words.length >= 8 || (left.endsWith(before) && right.startsWith(after)))
            expect(anchor).toEqual({
              at: { blockId: "b0", start: left.length, end: left.length + words.length },
            });
          else if (anchor !== "orphaned") expect(wordsAt(anchor, editionOf(`${left}${words}${right}`))).toBe(words);
        }
      }),
    );
  });

  it("are gone when something is written into them or taken out of them", () => {
    fc.assert(
      fc.property(written, marked, written, fc.nat(), (before, words, after, at) => {
        fc.pre(words.length > 1);
        const target = targetOf(before + words + after, before.length, before.length + words.length);
        const cut = 1 + (at % (words.length - 1));
        const torn = `${words.slice(0, cut)}的${words.slice(cut)}`;
        expect(anchorTarget(target, editionOf(before + torn + after, after))).toBe("orphaned");
        expect(anchorTarget(target, editionOf(before + words.slice(1) + after, before))).toBe("orphaned");
        expect(anchorTarget(target, editionOf(before + after))).toBe("orphaned");
      }),
    );
  });

  it("follow into the block that they were split or moved into", () => {
    fc.assert(
      fc.property(written, marked, written, (before, words, after) => {
        const target = targetOf(before + words + after, before.length, before.length + words.length);
        fc.pre(before.length + after.length >= 8 && Math.max(before.length, after.length) >= 4);
        const split = after.length >= 4 ? [before, words + after] : ["", before + words];
        const edition = editionOf(...split);
        const start = after.length >= 4 ? 0 : before.length;
        expect(anchorTarget(target, edition)).toEqual({ at: { blockId: "b1", start, end: start + words.length } });
      }),
    );
  });

  it("are never said to stand where others do, whatever was edited and however much repeats", () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        hostile,
        fc.nat(),
        fc.nat(),
        (texts, was, a, b) => {
          const range = quoteRange(was, a % (was.length + 1), b % (was.length + 1));
          fc.pre(range !== undefined);
          const edition = editionOf(...texts);
          const anchor = anchorTarget({ language: "zh", place: { blockId: "b0" }, ...(range && { range }) }, edition);
          if (anchor !== "orphaned") expect(wordsAt(anchor, edition)).toBe(range?.quote.exact);
        },
      ),
    );
  });

  it("are found in a hundred thousand letters that are all the same", () => {
    const text = "a".repeat(100_000);
    const target = targetOf(text, 45_000, 55_000);
    expect(anchorTarget(target, editionOf(`${text}a`))).toEqual({ at: { blockId: "b0", start: 45_000, end: 55_000 } });
    expect(anchorTarget(target, editionOf("", ...Array.from({ length: 40 }, () => "a".repeat(9_999))))).toBe(
      "orphaned",
    );
    expect(anchorTarget(target, editionOf("", text, text))).toBe("orphaned");
  });
});
