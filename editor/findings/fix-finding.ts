import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import { checkedBlock } from "#domain/checks/checked-text.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { makeFinder } from "#domain/document/find-text.ts";
import { type Match, makeSearch } from "#editor/finding/find-matches.ts";
import { replacingTransaction } from "#editor/finding/replace-matches.ts";
import type { ShownFinding } from "#editor/findings/shown-finding.ts";
import { blockOf } from "#editor/to-document.ts";

/**
 * Puts a finding's suggestion in the place of the words that it is about, as one step of the edition's history. `blocks` are
 * those of its row's side. False, with nothing changed, where the words don't stand there any more.
 */
export function fixFinding(editor: Editor, blocks: readonly Block[], finding: ShownFinding): boolean {
  const transaction = fixingTransaction(editor, blocks, finding);
  if (!transaction || editor.view.composing) return false;
  const before = editor.state;
  editor.view.dispatch(transaction);
  // Who began to write there this moment keeps the words.
  return editor.state !== before;
}

function fixingTransaction(editor: Editor, blocks: readonly Block[], finding: ShownFinding): Transaction | null {
  const { quote, suggestion } = finding;
  const place = placeOf(blocks, finding.at);
  if (suggestion === undefined || !place || !place.text.startsWith(quote, place.at)) return null;
  const wanted = `${place.text.slice(0, place.at)}${suggestion}${place.text.slice(place.at + quote.length)}`;
  // The block's words may stand in fields and in text: whichever replacement gives the text that is meant is the one.
  for (const match of matchesIn(editor, place.blockId, quote)) {
    const { transaction, replaced } = replacingTransaction(editor.state, [match], suggestion);
    const node = match.block && transaction.doc.nodeAt(match.block.position);
    if (replaced === 1 && node && blockText(blockOf(node)) === wanted) return closeHistory(transaction);
  }
  return null;
}

function placeOf(blocks: readonly Block[], at: number): { blockId: string; text: string; at: number } | null {
  let start = 0;
  for (const block of blocks) {
    const text = checkedBlock(block)?.text;
    if (text === undefined) continue;
    if (at < start + text.length) return { blockId: block.attrs.id, text, at: at - start };
    // Blocks of one row are read as one text, a line each.
    start += text.length + 1;
  }
  return null;
}

function matchesIn(editor: Editor, blockId: string, quote: string): Match[] {
  const find = makeFinder(quote, { exact: true, wholeWords: false }, (character) => character);
  const search = makeSearch(find);
  const everything = search({
    language: "zh",
    title: "",
    deck: "",
    doc: editor.state.doc,
    standingText: "",
    readOnly: false,
    mayWrite: () => true,
  });
  return everything.filter(({ block }) => block?.id === blockId);
}
