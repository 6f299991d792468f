import { expect, test, vi } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import type { ArticleFinding } from "#domain/checks/article/find-in-article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { FindingsBoard } from "#editor/findings/findings-board.ts";
import { gravest } from "#editor/findings/shown-finding.ts";
import { RowsBoard } from "#editor/rows/rows-board.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});

/** The rules are loaded when they are first needed. */
const patience = { timeout: 20_000 };

function base(pairs: [zh: string, en: string][]) {
  const document = (side: 0 | 1): Document => ({
    type: "doc",
    content: pairs.map((pair, at) => paragraph(`b${at}`, pair[side])),
  });
  const [zh, en] = [document(0), document(1)];
  const rows = zh.content.map(
    (block, at): Row => ({
      sourceIds: [`b${at}`],
      targetIds: [`b${at}`],
      sourceHashes: [blockHash(block)],
      status: "confirmed",
      origin: "human",
    }),
  );
  return { sourceLanguage: "zh" as const, rows, documents: { zh, en } };
}

test("rows whose sides differ are told in reading order, and only while they do", async () => {
  const rows = new RowsBoard(
    base([
      ["共有三百八十人。", "There were 830 people."],
      ["一切都好。", "All is well."],
      ["约五千人到场，增长2.5个百分点。", "More than 5,000 came, up by 2.5 per cent."],
      ["还没有译文：共九百人。", ""],
    ]),
  );
  const board = new FindingsBoard(rows, "Hans");
  const leave = board.follow();
  await vi.waitFor(() => expect(board.view().rows.length).toBe(2), patience);
  expect(board.view().rows.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    ["number-mismatch"],
    ["number-qualifier", "number-mismatch"],
  ]);
  expect(board.view().counts).toEqual({ error: 2, warning: 1, info: 0 });
  expect(board.view().rows.map(({ findings }) => gravest(findings))).toEqual(["error", "error"]);
  const [first] = board.view().rows;
  rows.rebase(
    base([
      ["共有三百八十人。", "There were 830 people."],
      ["约五千人到场，增长2.5个百分点。", "About 5,000 came, up by 2.5 percentage points."],
    ]),
  );
  await vi.waitFor(() => expect(board.view().rows.length).toBe(1), patience);
  // A row that stays as it is is not checked anew.
  expect(board.view().rows[0]?.findings).toBe(first?.findings);
  leave();
});

test("what the desk found stands in the row of its language, with what was waived, for as long as its words do", async () => {
  const rows = new RowsBoard(base([["共有三百八十人。", "There were 380 peple."]]));
  const board = new FindingsBoard(rows, "Hans");
  const leave = board.follow();
  const finding: ArticleFinding = {
    rule: "spelling",
    side: "en",
    quote: "peple",
    at: 15,
    severity: "warning",
    key: "a".repeat(32),
    live: false,
    said: { kind: "meant", values: { word: "peple", instead: "people" } },
    suggestion: "people",
    // Both blocks of the row are called so.
    place: { language: "en", blockId: "b0" },
  };
  const title: ArticleFinding = { ...finding, key: "b".repeat(32), place: { language: "en", part: "title" } };
  const waiver = {
    key: title.key,
    rule: "spelling",
    quote: "peple",
    reason: "so meant",
    by: "Lin Yue",
    at: "2026-01-01",
  };
  board.told({ findings: [finding, title], waivers: [waiver], severities: {} });
  await vi.waitFor(() => expect(board.view().rows.length).toBe(1), patience);
  expect(board.view().rows[0]?.findings).toMatchObject([{ quote: "peple", suggestion: "people", waiver: null }]);
  expect(board.view().others).toMatchObject([{ key: title.key, waiver: { by: "Lin Yue" } }]);
  expect(board.view().counts).toEqual({ error: 0, warning: 1, info: 0 });
  rows.rebase(base([["共有三百八十人。", "There were 380 people."]]));
  await vi.waitFor(() => expect(board.view().rows.length).toBe(0), patience);
  leave();
});
