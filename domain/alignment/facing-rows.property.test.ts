import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { facingRows } from "#domain/alignment/facing-rows.ts";
import type { Document } from "#domain/document/document.ts";

const documentOf = (ids: string[]): Document => ({
  type: "doc",
  content: ids.map((id) => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text: id }] })),
});
const alignmentOf = (rows: [string[], string[]][]): Alignment => ({
  rows: rows.map(([sourceIds, targetIds]) => ({
    sourceIds,
    targetIds,
    sourceHashes: [],
    status: "confirmed",
    origin: "human",
  })),
});
const idsOf = (blocks: Document["content"]) => blocks.map((block) => block.attrs.id);

describe("facing rows", () => {
  it("pairs 1:1, 1:n and n:1, and leaves one side empty where nothing faces", () => {
    const rows = facingRows(
      alignmentOf([
        [["a"], ["p"]],
        [["b"], ["q", "r"]],
        [["c", "d"], ["s"]],
        [["e"], []],
        [[], ["t"]],
      ]),
      "zh",
      { zh: documentOf(["a", "b", "c", "d", "e"]), en: documentOf(["p", "q", "r", "s", "t"]) },
    );
    expect(rows.map((row) => [idsOf(row.zh), idsOf(row.en)])).toEqual([
      [["a"], ["p"]],
      [["b"], ["q", "r"]],
      [["c", "d"], ["s"]],
      [["e"], []],
      [[], ["t"]],
    ]);
  });

  it("reads the rows the other way round when English is the source", () => {
    const rows = facingRows(alignmentOf([[["p"], ["a"]]]), "en", { zh: documentOf(["a"]), en: documentOf(["p"]) });
    expect(rows.map((row) => [idsOf(row.zh), idsOf(row.en)])).toEqual([[["a"], ["p"]]]);
  });

  it("puts a block the alignment does not know behind the one it follows", () => {
    const rows = facingRows(
      alignmentOf([
        [["a"], ["p"]],
        [["b"], ["q"]],
      ]),
      "zh",
      { zh: documentOf(["a", "new", "b"]), en: documentOf(["p", "q"]) },
    );
    expect(rows.map((row) => [idsOf(row.zh), idsOf(row.en)])).toEqual([
      [["a"], ["p"]],
      [["new"], []],
      [["b"], ["q"]],
    ]);
  });

  it("shows every block of both documents exactly once, whatever the alignment says", () => {
    const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    const row = fc.tuple(fc.array(fc.constantFrom(..."abcdefghxy"), { maxLength: 3 }), ids);
    fc.assert(
      fc.property(ids, ids, fc.array(row, { maxLength: 8 }), fc.constantFrom("zh", "en"), (zh, en, rows, source) => {
        const facing = facingRows(alignmentOf(rows), source, { zh: documentOf(zh), en: documentOf(en) });
        expect(facing.flatMap((one) => idsOf(one.zh)).sort()).toEqual([...zh].sort());
        expect(facing.flatMap((one) => idsOf(one.en)).sort()).toEqual([...en].sort());
        expect(new Set(facing.map((one) => one.key)).size).toBe(facing.length);
      }),
    );
  });
});
