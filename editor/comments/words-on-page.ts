import { placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Place, Target } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import { languages } from "#domain/locale.ts";
import { matchPieces } from "#editor/comments/pieces-of-text.ts";

type Editions = Partial<Record<"zh" | "en", EditionText>>;
/** A place of an article as a page prints it, outside of any editor. */
export type PrintedPlace = { element: HTMLElement; language: "zh" | "en"; place: Place; text: string };

/** The places that are printed somewhere (`ComparedText`), in the order of the page. */
export function printedPlaces(within: Element, editions: Editions): PrintedPlace[] {
  return [...within.querySelectorAll<HTMLElement>("[data-place]")].flatMap((element) => printed(element, editions));
}

/**
 * The words that are selected in a place of the page, of the first where the selection goes on; null where none are.
 * Words that the page prints otherwise than the text has them stand for all of their place.
 */
export function selectedOnPage(within: Element, editions: Editions): Target | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const { element, language, place, text } of printedPlaces(within, editions)) {
    if (!range.intersectsNode(element)) continue;
    const units = unitsIn(element, text, range);
    if (!units) continue;
    const words = quoteRange(text, units.start, units.end);
    return { language, place, ...(words && { range: words }) };
  }
  return null;
}

/** Where some units of a place's text are printed; nothing unless all of them are. */
export function rangesOf({ element, text }: PrintedPlace, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let printedUnits = 0;
  for (const { node, at } of runsOf(element, text)) {
    const [first, last] = [Math.max(start, at), Math.min(end, at + node.data.length)];
    if (first >= last) continue;
    const range = document.createRange();
    range.setStart(node, first - at);
    range.setEnd(node, last - at);
    ranges.push(range);
    printedUnits += last - first;
  }
  const lineEnds = text.slice(start, end).split("\n").length - 1;
  return printedUnits >= end - start - lineEnds ? ranges : [];
}

function printed(element: HTMLElement, editions: Editions): PrintedPlace[] {
  const named = element.closest("[data-language]")?.getAttribute("data-language");
  const language = languages.find((one) => one === named);
  const [kind, name = ""] = (element.dataset.place ?? "").split(" ");
  const place: Place | null =
    kind === "block" ? { blockId: name } : name === "title" || name === "deck" ? { line: name } : null;
  const edition = language && editions[language];
  const text = edition && place ? placeText(place, edition) : null;
  return language && place && text !== null && text !== undefined ? [{ element, language, place, text }] : [];
}

function unitsIn(element: HTMLElement, text: string, range: Range): { start: number; end: number } | null {
  const found: { start: number; end: number }[] = [];
  for (const { node, at } of runsOf(element, text)) {
    if (!range.intersectsNode(node)) continue;
    const first = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : node.data.length;
    if (first < last) found.push({ start: at + first, end: at + last });
  }
  const [head, tail] = [found[0], found.at(-1)];
  return head && tail ? { start: head.start, end: tail.end } : null;
}

/** What is printed of a text, without what went and what is said beside it. */
function runsOf(element: HTMLElement, text: string): { node: Text; at: number }[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("del, rt, [data-aside]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  const places = matchPieces(
    text,
    nodes.map(({ data }) => data),
  );
  return nodes.flatMap((node, index) => {
    const at = places[index];
    return at === null || at === undefined ? [] : [{ node, at }];
  });
}
