import { expect, it } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import { rowAnchors } from "#domain/alignment/row-anchors.ts";

const row = (sourceIds: string[], targetIds: string[]): Row => ({
  sourceIds,
  targetIds,
  sourceHashes: [],
  status: "confirmed",
  origin: "human",
});

it("gives the English of a row the anchor of its Chinese, whichever is the source", () => {
  const rows = [row(["a"], ["p", "q"]), row(["b"], []), row([], ["r"])];
  expect([...rowAnchors({ rows }, "zh")]).toEqual([["p", "zh-a"]]);
  expect([...rowAnchors({ rows: [row(["p"], ["a", "b"])] }, "en")]).toEqual([["p", "zh-a"]]);
});
