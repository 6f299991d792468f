import type { Block, Inline, Mark } from "#domain/document/document.ts";
import type { FieldPath } from "#domain/document/word-fields.ts";
import { sameJson } from "#domain/same-json.ts";
import type { WordRun } from "#domain/suggestions/word-runs.ts";

type TextNode = Extract<Inline, { type: "text" }>;
/** Any node of a document. */
type Holder = { type: string; content?: readonly Holder[] | undefined };

/** What is said of certain words is not said of those that take their place, or come beside them. */
const ofTheseWordsAlone: ReadonlySet<Mark["type"]> = new Set(["ruby"]);

/**
 * A block whose run has other words between two of its offsets. What stays of the old words at either end keeps its marks;
 * new words are dressed as those that they replace, or as those between which they come. Not checked against the schema.
 */
export function replaceInBlock(block: Block, run: WordRun, from: number, to: number, words: string): unknown {
  const old = run.text.slice(from, to);
  const head = commonStart(old, words);
  const tail = commonEnd(old.slice(head), words.slice(head));
  const [begin, end] = [from + head, to - tail];
  return replaceAt(block, run.path, (content) => {
    const first = run.index ?? 0;
    const behind = content.slice(first).findIndex(({ type }) => type !== "text");
    const last = behind === -1 ? content.length : first + behind;
    const texts = content.slice(first, last) as TextNode[];
    const written = replaceTexts(texts, begin, end, words.slice(head, words.length - tail));
    return [...content.slice(0, first), ...written, ...content.slice(last)];
  });
}

function replaceTexts(texts: readonly TextNode[], begin: number, end: number, words: string): TextNode[] {
  const [before, replaced, after] = [cut(texts, 0, begin), cut(texts, begin, end), cut(texts, end, Infinity)];
  const marks = replaced.length > 0 ? sharedBy(replaced) : between(before.at(-1), after[0]);
  const fresh: TextNode[] = words === "" ? [] : [textNode(words, marks)];
  return joined([...before, ...fresh, ...after]);
}

function textNode(text: string, marks: readonly Mark[]): TextNode {
  return { type: "text", text, ...(marks.length > 0 && { marks: [...marks] }) };
}

function cut(texts: readonly TextNode[], from: number, to: number): TextNode[] {
  let at = 0;
  return texts.flatMap((node) => {
    const text = node.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += node.text.length;
    return text === "" ? [] : [{ ...node, text }];
  });
}

/** The marks that all of these words have. */
function sharedBy(texts: readonly TextNode[]): Mark[] {
  const [first, ...rest] = texts;
  return (first?.marks ?? []).filter(
    (mark) =>
      !ofTheseWordsAlone.has(mark.type) && rest.every(({ marks }) => marks?.some((each) => sameJson(each, mark))),
  );
}

/** Words that come between others have the marks of both; at an edge, those of their neighbour but a link. */
function between(before: TextNode | undefined, after: TextNode | undefined): Mark[] {
  if (before && after) return sharedBy([before, after]);
  return sharedBy([before, after].filter((node) => node !== undefined)).filter(({ type }) => type !== "link");
}

function joined(texts: readonly TextNode[]): TextNode[] {
  const result: TextNode[] = [];
  for (const node of texts) {
    const last = result.at(-1);
    if (last && sameJson(last.marks ?? [], node.marks ?? []))
      result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

function replaceAt(node: Holder, path: FieldPath, change: (content: readonly Holder[]) => readonly Holder[]): Holder {
  const [member, place, ...rest] = path;
  if (member === undefined) {
    const content = change(node.content ?? []);
    const { content: _, ...bare } = node;
    return content.length > 0 ? { ...bare, content } : bare;
  }
  if (member !== "content" || typeof place !== "number") throw new Error(`not the way to words: ${path.join("/")}`);
  return {
    ...node,
    content: node.content?.map((child, at) => (at === place ? replaceAt(child, rest, change) : child)),
  };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return isHighSurrogate(a, length - 1) ? length - 1 : length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (
    length < a.length &&
    length < b.length &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  )
    length++;
  return isLowSurrogate(a, a.length - length) ? length - 1 : length;
}

function isHighSurrogate(text: string, at: number): boolean {
  return /^[\ud800-\udbff]$/.test(text.charAt(at));
}

function isLowSurrogate(text: string, at: number): boolean {
  return /^[\udc00-\udfff]$/.test(text.charAt(at));
}
