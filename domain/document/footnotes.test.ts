import { describe, expect, test } from "vitest";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Block, documentSchema, type Inline } from "#domain/document/document.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { deriveScript } from "#domain/hanzi/derive.ts";
import { sha256Hex } from "#domain/hash.ts";

const text = (words: string) => ({ type: "text" as const, text: words });
const note = (id: string, words: string): Inline => ({ type: "footnote", attrs: { id }, content: [text(words)] });
const paragraph = (id: string, ...content: Inline[]): Block => ({ type: "paragraph", attrs: { id }, content });
const doc = (...content: Block[]) => ({ type: "doc" as const, content });

describe("footnotes", () => {
  test("have words with marks and breaks, and no footnotes of their own", () => {
    const within = (content: unknown) =>
      documentSchema.safeParse({
        type: "doc",
        content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ ...note("n1", ""), content }] }],
      }).success;
    expect(within([{ ...text("a"), marks: [{ type: "bold" }] }, { type: "hardBreak" }])).toBe(true);
    expect(within([note("n2", "b")])).toBe(false);
  });

  test.each(["", "1", "N1", "a b", "x".repeat(41)])("have no id like %j", (id) => {
    expect(documentSchema.safeParse(doc(paragraph("p", note(id, "a")))).success).toBe(false);
  });

  test("keep their ids when a document comes in, and the second of two with one id gets another", () => {
    const parsed = parseDocument(
      doc(paragraph("p", note("n1", "a"), text("x"), note("n1", "b")), paragraph("q", note("n2", "c"))),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        content: [
          { content: [{ attrs: { id: "n1" } }, {}, { attrs: { id: "n1-2" } }] },
          { content: [{ attrs: { id: "n2" } }] },
        ],
      },
    });
    expect(
      documentSchema.safeParse(doc(paragraph("p", note("n1", "a")), paragraph("q", note("n1", "c")))).success,
    ).toBe(false);
  });

  test("are read after the words of their block", () => {
    const item = {
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [text("甲"), note("n1", "注"), text("乙")] }],
    };
    expect(blockText({ type: "bulletList", attrs: { id: "l" }, content: [item, item] })).toBe("甲乙\n甲乙\n注\n注");
  });

  test("count for the wording of a block by what they say, not by their ids", () => {
    const hash = blockHash(paragraph("p", text("x"), note("n1", "a")));
    expect(blockHash(paragraph("q", text("x"), note("n7", "a")))).toBe(hash);
    expect(blockHash(paragraph("p", text("x"), note("n1", "b")))).not.toBe(hash);
    expect(blockHash(paragraph("p", text("x")))).toBe(
      sha256Hex('{"attrs":{},"content":[{"text":"x","type":"text"}],"type":"paragraph"}'),
    );
  });

  test("are written in the other script with the words around them, which they do not part", () => {
    const { document } = deriveScript(doc(paragraph("p", text("理头"), note("n1", "头发"), text("发"))), "Hans");
    expect(document).toEqual(doc(paragraph("p", text("理頭"), note("n1", "頭髮"), text("髮"))));
  });
});
