import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { replaceSpans, type Span } from "#domain/document/find-text.ts";
import { type FieldPath, setIn, withField } from "#domain/document/word-fields.ts";
import type { Match } from "#editor/finding/find-matches.ts";
import { LineStep } from "#editor/finding/line-step.ts";
import { blockOf } from "#editor/to-document.ts";

/** The most that a title and a deck hold. */
export const lineLimits = { title: 300, deck: 2000 } as const;

/**
 * Everything that replacing these matches of one edition does, as one step of its history. Words keep the marks and blocks
 * the ids they had. `replaced` counts what it does: a field that can't hold the new words keeps the old ones.
 */
export function replacingTransaction(
  state: EditorState,
  matches: readonly Match[],
  replacement: string,
): { transaction: Transaction; replaced: number } {
  const transaction = closeHistory(state.tr);
  let replaced = 0;
  const words: { start: number; text: string; span: Span }[] = [];
  for (const { match, spans } of byPlace(matches)) {
    const { place, block } = match;
    if (match.locked !== null) continue;
    if (place.kind === "line") {
      const after = replaceSpans(place.text, spans, replacement);
      if (after.length > lineLimits[place.field]) continue;
      transaction.step(new LineStep(place.field, place.text, after));
    } else if (place.kind === "text" && block) {
      for (const span of spans) words.push({ start: block.position + place.at, text: place.text, span });
    } else if (place.kind === "field" && block) {
      const after = replaceSpans(place.text, spans, replacement);
      const node = transaction.doc.nodeAt(block.position);
      if (!node || !withField(blockOf(node), place.path, after)) continue;
      writeField(transaction, block.position, node, place.path, after);
    } else continue;
    replaced += spans.length;
  }
  // From the end, so that nothing moves what is still to be replaced: a note's words stand among those of its paragraph.
  words.sort((a, b) => b.start + b.span.from - (a.start + a.span.from));
  for (const { start, text, span } of words) replaceWords(transaction, start, text, span, replacement);
  return { transaction, replaced };
}

type InPlace = { match: Match; spans: Span[] };

function byPlace(matches: readonly Match[]): InPlace[] {
  const groups = new Map<Match["place"], InPlace>();
  for (const match of matches) {
    const group = groups.get(match.place);
    if (group) group.spans.push(match.span);
    else groups.set(match.place, { match, spans: [match.span] });
  }
  return [...groups.values()];
}

/** Writes only what differs, each letter in the marks of the one it replaces, those that are added in the marks beside them. */
function replaceWords(transaction: Transaction, start: number, text: string, { from, to }: Span, words: string): void {
  const [old, fresh] = [[...text.slice(from, to)], [...words]];
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const before = start + from;
  const sizeOf = (characters: readonly string[]) => characters.join("").length;
  const [cut, written] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  const begin = before + sizeOf(old.slice(0, head));
  const end = begin + sizeOf(cut);
  if (cut.length === 0 && written.length === 0) return;
  const marks: (readonly Mark[])[] = [];
  let at = begin;
  for (const character of cut) {
    marks.push(marksAt(transaction.doc, at));
    at += character.length;
  }
  const beside = marks.at(-1) ?? marksAt(transaction.doc, head > 0 ? begin - 1 : begin);
  const nodes = written.map((character, index) => transaction.doc.type.schema.text(character, marks[index] ?? beside));
  transaction.replaceWith(begin, end, Fragment.fromArray(nodes));
}

/** The marks of the character behind a position. */
function marksAt(doc: Node, position: number): readonly Mark[] {
  return doc.resolve(position).nodeAfter?.marks ?? [];
}

/** Finds the node whose attribute the field is, however deep it lies, and writes the attribute. */
function writeField(transaction: Transaction, position: number, block: Node, path: FieldPath, words: string): void {
  let [node, at, rest] = [block, position, [...path]];
  while (rest[0] === "content" && typeof rest[1] === "number") {
    let inside = at + 1;
    for (let index = 0; index < rest[1]; index++) inside += node.child(index).nodeSize;
    [node, at, rest] = [node.child(rest[1]), inside, rest.slice(2)];
  }
  const name = String(rest[1]);
  transaction.setNodeAttribute(at, name, setIn(node.attrs[name], rest.slice(2), words));
}
