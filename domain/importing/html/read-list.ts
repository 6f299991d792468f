import type { Block } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type InnerList, toListBlocks } from "#domain/importing/html/nest-items.ts";
import type { HtmlElement } from "#domain/importing/html/parse-html.ts";
import { type Around, type BlockReader, type Inside, type Piece, toInside } from "#domain/importing/html/pieces.ts";
import type { NotePlacer } from "#domain/importing/html/place-notes.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

type Item = { content: Inside["content"]; number: number | null };
const end: Piece = { type: "end" };

/** A list; where an item says a number that doesn't follow the one before it, another list begins. */
export function readList(
  element: HtmlElement,
  around: Around,
  reader: BlockReader,
  notes: NotePlacer,
  warnings: ReadWarnings,
): Piece[] {
  const after: Inside["after"] = [];
  const items: Item[] = [];
  for (const child of element.children) {
    if (typeof child === "string" && child.trim() === "") continue;
    const item = typeof child !== "string" && child.name === "li" && !notes.leavesOut(child, around) ? child : null;
    const inside = toInside(reader.blocks(item ? item.children : [child], { ...around, inList: true }));
    after.push(...inside.after);
    const last = items.at(-1);
    // Google Docs writes a list inside a list beside the item that it belongs to.
    if (item === null && last && inside.content.every(({ type }) => type !== "paragraph"))
      last.content.push(...inside.content);
    else if (inside.content.length > 0)
      items.push({ content: inside.content, number: item && numberFrom(item.attrs.value) });
  }
  const isOrdered = element.name === "ol";
  if (isOrdered && items.length > 0 && /^[aAiI]$/.test(element.attrs.type ?? ""))
    warnings.add("numberingChanged", `${element.attrs.type}.`);
  const first = numberFrom(element.attrs.start) ?? 1;
  const runs = isOrdered && !("reversed" in element.attrs) ? runsOf(items, first) : [{ start: first, items }];
  const blocks = runs.flatMap(({ start, items: own }) => {
    if (own.length === 0) return [];
    const content = own.map((item) => ({ type: "listItem" as const, content: item.content }));
    const list = isOrdered
      ? { type: "orderedList" as const, ...(start !== 1 && { attrs: { start } }), content }
      : { type: "bulletList" as const, content };
    return around.inList ? [innerList(list)] : toListBlocks(list, warnings);
  });
  const follow = [...blocks, ...after].map((block): Piece => ({ type: "block", block }));
  return [end, ...follow, end];
}

/** As it is, for the list around it: that sees to what lies too deep. */
function innerList(list: InnerList): Block {
  if (list.type === "bulletList") return { type: "bulletList", attrs: { id: createId() }, content: list.content };
  return { type: "orderedList", attrs: { id: createId(), start: list.attrs?.start ?? 1 }, content: list.content };
}

function runsOf(items: readonly Item[], first: number): { start: number; items: Item[] }[] {
  const runs: { start: number; items: Item[] }[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const next = run ? run.start + run.items.length : first;
    if (run && (item.number ?? next) === next) run.items.push(item);
    else runs.push({ start: item.number ?? next, items: [item] });
  }
  return runs;
}

function numberFrom(written: string | undefined): number | null {
  const number = Number.parseInt(written ?? "", 10);
  return number >= 0 && number <= 100_000 ? number : null;
}
