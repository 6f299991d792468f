import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { blockText } from "#domain/document/block-text.ts";
import { createId } from "#domain/ids.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import { embeddingBlock, paragraphsOf, type QuotationBlock, spansOf } from "#domain/quotations/embed.ts";
import { quotedPart } from "#domain/quotations/similarity.ts";
import type { QuotationToEmbed } from "#domain/quotations/to-embed.ts";
import { placeForBlocks } from "#editor/place-for-blocks.ts";
import { libraryMeta } from "#editor/quotations/lock-embedded.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";
import type { RowCommands } from "#editor/rows/rows-context.tsx";
import { emptyLike, positionOf, writeBeside } from "#editor/rows/write-beside.ts";

/** The part of an entry that is quoted, by language; a language that is not in it quotes it whole. */
export type QuotedParts = Partial<Record<Language, string>>;

/** A block that embeds an entry in a language; null where the entry has no words in it. */
export function quotationBlock(
  language: Language,
  { entry, said }: QuotationToEmbed,
  parts: QuotedParts,
  blockId = createId(),
): QuotationBlock | null {
  const words = said[language];
  if (!words) return null;
  const whole = embeddingBlock(blockId, entry, words);
  const part = parts[language];
  if (part === undefined || part === words.paragraphs.join("\n")) return whole;
  const content = paragraphsOf(part).map((text) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  }));
  const partial: QuotationBlock = { ...whole, attrs: { ...whole.attrs, entry: { ...entry, partial: true } }, content };
  return spansOf(partial, words.paragraphs) === null ? whole : partial;
}

/** Puts a quotation where the selection is, and beside it what the library has of it in the other language. */
export async function insertQuotation(
  editor: Editor,
  language: Language,
  rows: { board: RowsBoard; commands: RowCommands },
  embed: QuotationToEmbed,
  parts: QuotedParts,
): Promise<void> {
  const own = quotationBlock(language, embed, parts);
  const place = placeForBlocks(editor.state) ?? endOf(editor);
  if (!own) return;
  const { schema, tr } = editor.state;
  const blocks = [Node.fromJSON(schema, own), ...(place.last ? [schema.node("paragraph", { id: createId() })] : [])];
  tr.replaceWith(place.from, place.to, blocks);
  editor.view.dispatch(closeHistory(tr));
  const other = quotationBlock(otherLanguage(language), embed, parts);
  const row = other && (await rowOf(rows.board, language, own.attrs.id));
  if (row) await writeBeside(rows, [row], (block) => (block.attrs.id === own.attrs.id ? other : emptyLike(block)));
}

/** Puts an entry, or the part of it that they are, in the place of a quotation's own words. */
export function embedInPlace(
  editor: Editor,
  language: Language,
  own: QuotationBlock,
  embed: QuotationToEmbed,
): boolean {
  const blockId = own.attrs.id;
  const part = quotedPart(blockText(own), embed.said[language]?.paragraphs.join("\n") ?? "");
  const block = quotationBlock(language, embed, part === null ? {} : { [language]: part }, blockId);
  const position = positionOf(editor, blockId);
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  if (!block || position === null || !node) return false;
  const { schema, tr } = editor.state;
  tr.replaceWith(position, position + node.nodeSize, Node.fromJSON(schema, block)).setMeta(libraryMeta, true);
  editor.view.dispatch(closeHistory(tr));
  return true;
}

/** Leaves the words as they are and takes them out of the library's hands. */
export function detachQuotation(editor: Editor, position: number): void {
  const tr = editor.state.tr.setNodeAttribute(position, "entry", null).setMeta(libraryMeta, true);
  editor.view.dispatch(closeHistory(tr));
}

function endOf({ state }: Editor) {
  return { from: state.doc.content.size, to: state.doc.content.size, last: true };
}

/** Rows are told when the hand rests. */
const longestRestMs = 3000;

/** The row of a block that was just put in, once the board tells it. */
function rowOf(board: RowsBoard, language: Language, blockId: string): Promise<ShownRow | null> {
  const find = () => {
    const { rows, sourceLanguage } = board.view();
    const side = language === sourceLanguage ? "source" : "target";
    return rows.find((row) => row[side].some(({ attrs }) => attrs.id === blockId)) ?? null;
  };
  return new Promise((resolve) => {
    const end = (row: ShownRow | null) => {
      clearTimeout(timer);
      leave();
      resolve(row);
    };
    const timer = setTimeout(() => end(find()), longestRestMs);
    const leave = board.subscribe(() => {
      const row = find();
      if (row) end(row);
    });
    const there = find();
    if (there) end(there);
  });
}
