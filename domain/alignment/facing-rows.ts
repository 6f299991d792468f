import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { RowKey } from "#domain/alignment/row-key.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";

/** Blocks that stand beside each other. One side may be empty; `key` is the same wherever the row is shown. */
export type FacingRow = { key: string; zh: Block[]; en: Block[] };

/**
 * Two documents row by row, for readers. Every block of both appears exactly once, also when the documents were published
 * at different times and the alignment is of only one of them: what it names and is not there is left out, what it does
 * not name gets a row of its own behind the block it follows.
 */
export function facingRows(
  alignment: { rows: readonly RowKey[] },
  source: Language,
  documents: Record<Language, Document>,
): FacingRow[] {
  const blocks = {
    zh: new Map(documents.zh.content.map((block) => [block.attrs.id, block])),
    en: new Map(documents.en.content.map((block) => [block.attrs.id, block])),
  };
  const take = (language: Language, ids: readonly string[]): Block[] =>
    ids.flatMap((id) => {
      const block = blocks[language].get(id);
      blocks[language].delete(id);
      return block === undefined ? [] : [block];
    });
  const target = otherLanguage(source);
  const rows: FacingRow[] = alignment.rows
    .map(({ sourceIds, targetIds }) => {
      const sides = { [source]: take(source, sourceIds), [target]: take(target, targetIds) };
      return rowOf(sides.zh ?? [], sides.en ?? []);
    })
    .filter((row) => row.zh.length + row.en.length > 0);
  for (const language of [source, target]) insertLoose(rows, language, documents[language], blocks[language]);
  return rows;
}

function insertLoose(rows: FacingRow[], language: Language, document: Document, loose: Map<string, Block>): void {
  let at = -1;
  for (const block of document.content) {
    if (loose.has(block.attrs.id)) {
      at += 1;
      rows.splice(at, 0, language === "zh" ? rowOf([block], []) : rowOf([], [block]));
    } else {
      at = rows.findIndex((row) => row[language].some(({ attrs }) => attrs.id === block.attrs.id));
    }
  }
}

function rowOf(zh: Block[], en: Block[]): FacingRow {
  const first = zh[0] ?? en[0];
  return { key: first === undefined ? "" : blockAnchor(first.attrs.id, zh[0] ? "zh" : "en"), zh, en };
}
