import type { Inline, Mark } from "#domain/document/document.ts";

/** Marks on one text are kept in this order whatever order they were put on in, so that equal words look equal. */
const keptOrder: readonly Mark["type"][] = [
  "bold",
  "italic",
  "link",
  "emphasis",
  "superscript",
  "subscript",
  "highlight",
  "ruby",
];

/** Marks from the outermost to the innermost, where words are printed one within the other. */
const nestingOrder: readonly Mark["type"][] = [
  "link",
  "highlight",
  "emphasis",
  "ruby",
  "superscript",
  "subscript",
  "bold",
  "italic",
];

/** Inline nodes, of which neighbours under one mark stand in it together. */
export type NestedInline = Exclude<Inline, { type: "text" }> | string | { mark: Mark; children: NestedInline[] };

/** The marks of a text in the order in which documents keep them. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => keptOrder.indexOf(a.type) - keptOrder.indexOf(b.type));
}

/** A text's marks with one more, which takes the place of its like and of what it excludes. */
export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  const gone = scripts.has(mark.type) ? scripts : new Set([mark.type]);
  return sortMarks([...marks.filter(({ type }) => !gone.has(type)), mark]);
}

const scripts: ReadonlySet<Mark["type"]> = new Set(["superscript", "subscript"]);

/** Marks around words, for HTML and Markdown alike: a link or a mark that goes on under another one is not broken. */
export function nestMarks(inlines: readonly Inline[]): NestedInline[] {
  return nest(
    inlines.map((inline) => ({ inline, marks: inline.type === "text" ? outermostFirst(inline.marks ?? []) : [] })),
    0,
  );
}

type Marked = { inline: Inline; marks: readonly Mark[] };

function outermostFirst(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => nestingOrder.indexOf(a.type) - nestingOrder.indexOf(b.type));
}

function nest(run: readonly Marked[], depth: number): NestedInline[] {
  const nested: NestedInline[] = [];
  for (let at = 0; at < run.length; ) {
    const { inline, marks } = run[at] as Marked;
    const mark = marks[depth];
    if (mark === undefined) {
      nested.push(inline.type === "text" ? inline.text : inline);
      at++;
      continue;
    }
    const key = JSON.stringify(mark);
    let end = at + 1;
    while (end < run.length && JSON.stringify(run[end]?.marks[depth]) === key) end++;
    nested.push({ mark, children: nest(run.slice(at, end), depth + 1) });
    at = end;
  }
  return nested;
}
