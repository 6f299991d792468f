import fc from "fast-check";
import { expect, test } from "vitest";
import { alignmentSchema, type Row } from "#domain/alignment/alignment.ts";
import { deriveRows } from "#domain/alignment/derive-rows.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import { switchSource } from "#domain/alignment/switch-source.ts";
import type { Block, Document } from "#domain/document/document.ts";

const runs = { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 };
const empty: Document = { type: "doc", content: [] };

const block = (id: string, text: string, isHeading: boolean): Block => ({
  ...(isHeading ? { type: "heading", attrs: { id, level: 2 } } : { type: "paragraph", attrs: { id } }),
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});
const document = (prefix: string): fc.Arbitrary<Document> =>
  fc
    .shuffledSubarray([1, 2, 3, 4, 5, 6, 7])
    .chain((numbers) =>
      fc
        .tuple(
          ...numbers.map((number) =>
            fc
              .tuple(fc.constantFrom("", "一", "二", "一二", "二一", "三"), fc.boolean())
              .map(([text, isHeading]) => block(`${prefix}${number}`, text, isHeading)),
          ),
        )
        .map((content) => ({ type: "doc" as const, content })),
    );
type Save = { side: "source" | "target"; after: Document };
const save: fc.Arbitrary<Save> = fc.oneof(
  document("s").map((after) => ({ side: "source" as const, after })),
  document("t").map((after) => ({ side: "target" as const, after })),
);

function play(saves: readonly Save[], check: (rows: Row[], source: Document, target: Document) => void) {
  let [source, target, rows]: [Document, Document, Row[]] = [empty, empty, []];
  for (const { side, after } of saves) {
    const sourceChange = { before: source, after: side === "source" ? after : source };
    const targetChange = { before: target, after: side === "target" ? after : target };
    rows = reconcile(rows, sourceChange, targetChange);
    [source, target] = [sourceChange.after, targetChange.after];
    check(rows, source, target);
  }
}

const ids = (value: Document) => value.content.map((item) => item.attrs.id).sort();

test("after any saves every block of either edition is in exactly one row, and no row is empty", () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 8 }), (saves) => {
      play(saves, (rows, source, target) => {
        expect(rows.flatMap((row) => row.sourceIds).sort()).toEqual(ids(source));
        expect(rows.flatMap((row) => row.targetIds).sort()).toEqual(ids(target));
        expect(rows.every((row) => row.sourceIds.length + row.targetIds.length > 0)).toBe(true);
        expect(alignmentSchema.safeParse({ rows }).success).toBe(true);
      });
    }),
    runs,
  );
});

test("rows stand in the order of the source, and saving again changes nothing", () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 8 }), (saves) => {
      play(saves, (rows, source, target) => {
        const order = source.content.map((item) => item.attrs.id);
        const firsts = rows.flatMap((row) => row.sourceIds.slice(0, 1)).map((id) => order.indexOf(id));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        expect(reconcile(rows, { before: source, after: source }, { before: target, after: target })).toEqual(rows);
      });
    }),
    runs,
  );
});

test("a target that was just written is never stale", () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 6 }), document("t"), (saves, last) => {
      play([...saves, { side: "target", after: empty }, { side: "target", after: last }], (rows, source, target) => {
        if (target !== last) return;
        for (const { state } of deriveRows(rows, source, target)) expect(state).not.toBe("stale");
      });
    }),
    runs,
  );
});

test("switching the source keeps each row together, and switching back gives the same pairs", () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 8 }), (saves) => {
      play(saves, (rows, source, target) => {
        const switched = switchSource(rows, source, target);
        const pairs = (list: readonly Row[], flip: boolean) =>
          list.map((row) => (flip ? [row.targetIds, row.sourceIds] : [row.sourceIds, row.targetIds]).join("|")).sort();
        expect(pairs(switched, true)).toEqual(pairs(rows, false));
        expect(pairs(switchSource(switched, target, source), false)).toEqual(pairs(rows, false));
      });
    }),
    runs,
  );
});
