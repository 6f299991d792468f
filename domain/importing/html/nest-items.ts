import type { Block, Inline, InnerParagraph, ListItem } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

/** An item whose place in its list is only said by its level, from 1, and by the sign before it. */
export type MarkedItem = { level: number; ordered: boolean; start: number; content: Inline[] };

export type InnerList = Exclude<ListItem["content"][number], { type: "paragraph" }>;

/** The deepest a list may lie in lists: a document's depth allows no more. */
export const deepestList = 4;
const longestList = 2000;

/** Items in a row → lists within lists. A change of kind on the outermost level begins another list. */
export function nestItems(items: readonly MarkedItem[], warnings: ReadWarnings): Block[] {
  const lists: InnerList[] = [];
  /** The open lists from the outermost, each with the level of its items. */
  const open: { level: number; list: InnerList }[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const last = open.at(-1);
    if (last && last.level === item.level && (last.list.type === "orderedList") !== item.ordered) open.pop();
    let here = open.at(-1);
    if (!here || here.level < item.level) {
      const list = newList(item);
      const parent = here?.list.content.at(-1);
      if (parent) parent.content.push(list);
      else lists.push(list);
      here = { level: item.level, list };
      open.push(here);
    }
    here.list.content.push({ type: "listItem", content: [innerParagraph(item.content)] });
  }
  return lists.flatMap((list) => toListBlocks(list, warnings));
}

function newList({ ordered, start }: MarkedItem): InnerList {
  if (!ordered) return { type: "bulletList", content: [] };
  return { type: "orderedList", ...(start !== 1 && { attrs: { start } }), content: [] };
}

/** A list as a block, or as several where it has more items than one may have. */
export function toListBlocks(list: InnerList, warnings: ReadWarnings): Block[] {
  const content = flattenDeep(list.content, 1, warnings);
  const start = list.type === "orderedList" ? (list.attrs?.start ?? 1) : 1;
  const blocks: Block[] = [];
  for (let at = 0; at < content.length; at += longestList) {
    const part = content.slice(at, at + longestList);
    const attrs = { id: createId() };
    blocks.push(
      list.type === "bulletList"
        ? { type: "bulletList", attrs, content: part }
        : { type: "orderedList", attrs: { ...attrs, start: Math.min(start + at, 100_000) }, content: part },
    );
  }
  return blocks;
}

/** Items that lie deeper than a document allows follow their parent instead. */
function flattenDeep(items: readonly ListItem[], depth: number, warnings: ReadWarnings): ListItem[] {
  return items.flatMap((item) => {
    const lifted: ListItem[] = [];
    let deep = 0;
    const content = item.content.flatMap((child): ListItem["content"] => {
      if (child.type === "paragraph") return [child];
      if (depth < deepestList) {
        const inner = flattenDeep(child.content, depth + 1, warnings);
        const parts: ListItem["content"] = [];
        for (let at = 0; at < inner.length; at += longestList)
          parts.push({ ...child, content: inner.slice(at, at + longestList) });
        return parts;
      }
      deep += child.content.length;
      for (const inner of flattenDeep(child.content, depth, warnings)) lifted.push(inner);
      return [];
    });
    if (deep > 0) warnings.add("nestingFlattened", wordsOf(lifted[0]), deep);
    return [{ type: "listItem" as const, content: content.length > 0 ? content : [innerParagraph([])] }, ...lifted];
  });
}

function wordsOf(item: ListItem | undefined): string {
  const first = item?.content[0];
  if (first?.type !== "paragraph") return "";
  return (first.content ?? []).map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
}

export function innerParagraph(content: Inline[]): InnerParagraph {
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}
