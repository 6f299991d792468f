import { findQuote, type QuotePlace } from "#domain/annotations/find-quote.ts";
import { type Place, placeKey, type Range, type Target } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { type FieldPath, wordFields } from "#domain/document/word-fields.ts";

/** Where a target's words stand now: offsets in UTF-16 units of the text that `placeText` gives of the place. */
export type Anchored = { at: Place & { start: number; end: number } };
export type Anchor = Anchored | "orphaned";

/** So much of the context has to stand around words before they are taken for those that were meant. */
const enoughContext = 4;
/** So long is a wording that nobody writes twice by chance. */
const tellingLength = 8;

/**
 * Finds a target's words in its edition as it stands: where they stood; else, in the same place, where most of what stood
 * around them does; else in another block, if it is the only one that fits (the block was split, its words were moved).
 * Otherwise they are gone. Linear in the edition's words.
 */
export function anchorTarget(target: Target, edition: EditionText): Anchor {
  return anchorTargets([target], edition)[0] ?? "orphaned";
}

/** The same for many targets of one edition, whose words are read once. */
export function anchorTargets(targets: readonly Target[], edition: EditionText): Anchor[] {
  const blocks = new Map(edition.document.content.map((block) => [block.attrs.id, block]));
  const texts = new Map<string, string>();
  const textOf = (block: Block) => {
    const text = texts.get(block.attrs.id) ?? blockText(block);
    texts.set(block.attrs.id, text);
    return text;
  };
  return targets.map(({ place, range }) => {
    const text = textAt(place, edition, blocks, textOf);
    if (!range) return text === null ? "orphaned" : { at: { ...place, start: 0, end: text.length } };
    const here = text === null ? null : findHere(text, range);
    if (here) return { at: { ...place, start: here.start, end: here.end } };
    return "line" in place ? "orphaned" : findElsewhere(place, range, edition, textOf);
  });
}

/** The words of a place, which a target's offsets count; null where there is no such place. */
export function placeText(place: Place, edition: EditionText): string | null {
  const blocks = new Map(edition.document.content.map((block) => [block.attrs.id, block]));
  return textAt(place, edition, blocks, blockText);
}

function textAt(
  place: Place,
  edition: EditionText,
  blocks: ReadonlyMap<string, Block>,
  textOf: (block: Block) => string,
): string | null {
  if ("line" in place) return edition[place.line];
  const block = blocks.get(place.blockId);
  if (!block) return null;
  if (!place.field) return textOf(block);
  const path = pathKey(place.field);
  return wordFields(block).find((field) => pathKey(field.path) === path)?.text ?? null;
}

function findHere(text: string, { position, quote }: Range): QuotePlace | null {
  const { best, count } = findQuote(text, quote, position.start);
  if (!best) return null;
  const enough = best.context >= Math.min(enoughContext, quote.prefix.length + quote.suffix.length);
  if (enough || (count === 1 && quote.exact.length >= tellingLength)) return best;
  // Everything around them may be others; words that stand where they stood are the same.
  return text.startsWith(quote.exact, position.start)
    ? { start: position.start, end: position.start + quote.exact.length, context: 0 }
    : null;
}

/** Words of a block's text are looked for in texts, those of a field in fields: most fields are also part of the text. */
function findElsewhere(
  place: Exclude<Place, { line: string }>,
  range: Range,
  edition: EditionText,
  textOf: (block: Block) => string,
): Anchor {
  let best: { at: Anchored["at"]; context: number } | null = null;
  let others = -1;
  let count = 0;
  const own = placeKey(place);
  for (const block of edition.document.content)
    for (const { path, text } of place.field ? wordFields(block) : [{ path: undefined, text: textOf(block) }]) {
      const there = { blockId: block.attrs.id, ...(path && { field: [...path] }) };
      if (placeKey(there) === own) continue;
      const found = findQuote(text, range.quote, range.position.start);
      count += found.count;
      others = Math.max(others, found.rival?.context ?? -1);
      if (!found.best) continue;
      const { start, end, context } = found.best;
      if (best === null || context > best.context) {
        others = Math.max(others, best?.context ?? -1);
        best = { at: { ...there, start, end }, context };
      } else others = Math.max(others, context);
    }
  if (best === null || best.context <= others) return "orphaned";
  const telling = count === 1 && range.quote.exact.length >= tellingLength;
  return telling || best.context >= enoughContext ? { at: best.at } : "orphaned";
}

function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}
