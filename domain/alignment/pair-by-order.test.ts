import fc from "fast-check";
import { expect, test } from "vitest";
import { pairByOrder } from "#domain/alignment/pair-by-order.ts";
import type { Block, Document } from "#domain/document/document.ts";

type Kind = "paragraph" | "sourceNote" | "heading";
const block = (id: string, text: string, kind: Kind = "paragraph"): Block => {
  const content = [{ type: "text" as const, text }];
  return kind === "heading"
    ? { type: "heading", attrs: { id, level: 2 }, content }
    : { type: kind, attrs: { id }, content };
};
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const pairs = (source: Document, target: Document) =>
  pairByOrder(source, target).map(({ sourceIds, targetIds }) => `${sourceIds}|${targetIds}`);

test("texts of the same shape pair one to one", () => {
  const source = doc(
    block("h", "题目", "heading"),
    block("a", "一二三四五六七八九十"),
    block("b", "来源：报告", "sourceNote"),
  );
  const target = doc(
    block("x", "A heading", "heading"),
    block("y", "One to ten, in words of a language with letters"),
    block("z", "Source: a report", "sourceNote"),
  );
  expect(pairs(source, target)).toEqual(["h|x", "a|y", "b|z"]);
});

test("a paragraph without counterpart stays alone and what follows still pairs", () => {
  const source = doc(
    block("a", "算力总规模达280 EFLOPS，基站总数425.1万个，覆盖城乡各地。"),
    block("b", "这一段只有中文读者才需要，所以英文里没有它，它说的是另外一件事情。"),
    block("c", "跨境电商进出口2.63万亿元，增长10.8%，占外贸的6%。"),
    block("d", "来源：报告", "sourceNote"),
  );
  const target = doc(
    block("x", "Computing power reached 280 EFLOPS, with base stations everywhere in town and country alike."),
    block("y", "Cross-border e-commerce came to 2.63 trillion yuan, up 10.8% and 6% of all foreign trade."),
    block("z", "Source: a report", "sourceNote"),
  );
  expect(pairs(source, target)).toEqual(["a|x", "b|", "c|y", "d|z"]);
});

test("one side without text gives rows of its own", () => {
  expect(pairs(doc(block("a", "一")), doc())).toEqual(["a|"]);
  expect(pairs(doc(), doc(block("x", "One")))).toEqual(["|x"]);
});

test("every block is in exactly one pairing, in order", () => {
  const document = (prefix: string) =>
    fc
      .array(fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom<Kind>("paragraph", "heading")))
      .map((items) => doc(...items.map(([text, kind], index) => block(`${prefix}${index}`, text, kind))));
  fc.assert(
    fc.property(document("s"), document("t"), (source, target) => {
      const result = pairByOrder(source, target);
      expect(result.flatMap((pair) => pair.sourceIds)).toEqual(source.content.map((item) => item.attrs.id));
      expect(result.flatMap((pair) => pair.targetIds)).toEqual(target.content.map((item) => item.attrs.id));
    }),
  );
});
