import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import { rowName } from "#domain/alignment/row-key.ts";
import { placeOnTracks, type Track } from "#domain/alignment/tracks.ts";
import type { Document } from "#domain/document/document.ts";

const doc = (ids: string[]): Document => ({
  type: "doc",
  content: ids.map((id) => ({ type: "paragraph", attrs: { id } })),
});
const row = (source: string, target: string): Row => ({
  sourceIds: source.split("").filter(Boolean),
  targetIds: target.split("").filter(Boolean),
  sourceHashes: [],
  status: "draft",
  origin: "human",
});
const shown = (tracks: ReadonlyMap<string, Track>) =>
  [...tracks].map(([id, { start, span }]) => `${id}${start}+${span}`);

describe("tracks", () => {
  it("let what is paired begin at the same height, whatever stands on the other side alone", () => {
    const rows = [row("a", "x"), row("b", ""), row("c", "y"), row("", "z")];
    const { source, target, count } = placeOnTracks(rows, doc(["a", "b", "c"]), doc(["x", "y", "z"]));
    expect(shown(source)).toEqual(["a1+1", "b2+1", "c3+1"]);
    expect(shown(target)).toEqual(["x1+1", "y3+1", "z4+1"]);
    expect(count).toBe(4);
  });

  it("give one block beside two the height of both", () => {
    const rows = [row("a", "xy"), row("bc", "z")];
    const tracks = placeOnTracks(rows, doc(["a", "b", "c"]), doc(["x", "y", "z"]));
    expect(shown(tracks.source)).toEqual(["a1+2", "b3+1", "c4+1"]);
    expect(shown(tracks.target)).toEqual(["x1+1", "y2+1", "z3+2"]);
    expect([...tracks.rows.values()]).toEqual([
      { start: 1, span: 2 },
      { start: 3, span: 2 },
    ]);
  });

  it("keep the order of each document where rows cross", () => {
    const rows = [row("a", "y"), row("b", "x"), row("c", "z")];
    const { source, target } = placeOnTracks(rows, doc(["a", "b", "c"]), doc(["x", "y", "z"]));
    expect(source.get("c")).toEqual(target.get("z"));
    expect((target.get("x")?.start ?? 0) < (target.get("y")?.start ?? 0)).toBe(true);
  });

  it("place every block once, from top to bottom, without overlap, and every row that has a block", () => {
    const ids = (prefix: string, most: number) =>
      fc.integer({ min: 0, max: most }).map((count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`));
    const input = fc.tuple(ids("s", 9), ids("t", 9)).chain(([source, target]) =>
      fc.record({
        source: fc.constant(source),
        target: fc.constant(target),
        // Each block goes to one of ten rows, or to none.
        sourceRows: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: source.length, maxLength: source.length }),
        targetRows: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: target.length, maxLength: target.length }),
      }),
    );
    fc.assert(
      fc.property(input, ({ source, target, sourceRows, targetRows }) => {
        const rows = Array.from(
          { length: 10 },
          (_, at): Row => ({
            ...row("", ""),
            sourceIds: source.filter((_id, index) => sourceRows[index] === at),
            targetIds: target.filter((_id, index) => targetRows[index] === at),
          }),
        ).filter(({ sourceIds, targetIds }) => sourceIds.length + targetIds.length > 0);
        const tracks = placeOnTracks(rows, doc(source), doc(target));
        for (const [own, placed] of [
          [source, tracks.source],
          [target, tracks.target],
        ] as const) {
          let line = 1;
          for (const id of own) {
            const track = placed.get(id);
            expect(track?.start).toBeGreaterThanOrEqual(line);
            line = (track?.start ?? 0) + (track?.span ?? 0);
          }
          expect(line - 1).toBeLessThanOrEqual(tracks.count);
        }
        for (const one of rows) expect(tracks.rows.has(rowName(one))).toBe(true);
      }),
    );
  });
});
