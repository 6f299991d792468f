import type { Block, Inline, InnerFigure, ListItem, TableCell } from "#domain/document/document.ts";
import { type FieldPath, wordFields } from "#domain/document/word-fields.ts";

/**
 * A run of words that nothing interrupts, as it stands in `blockText`. `start` counts there. A run of the text has the path
 * of the node that holds it and, in `index`, where among its children the run begins; a field beside the text has its own
 * path and no index. An empty run is a place where words could be.
 */
export type WordRun = { start: number; text: string; path: FieldPath; index: number | null };

/** The runs of a block in the order of `blockText`, which is them and the line ends between them. */
export function wordRuns(block: Block): WordRun[] {
  return withNotes(block, mainWords(block)).runs;
}

type Worded = { text: string; runs: WordRun[] };
const nothing: Worded = { text: "", runs: [] };

function mainWords(block: Block): Worded {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "epigraph":
    case "sourceNote":
      return inlineWords(block.content, []);
    case "quotation":
    case "verse":
      return lines(block.content.map((paragraph, at) => inlineWords(paragraph.content, ["content", at])));
    case "bulletList":
    case "orderedList":
      return lines(block.content.map((item, at) => contentWords(item.content, ["content", at])));
    case "box":
      return lines([...titleWords(block.attrs.title, ["attrs", "title"]), contentWords(block.content, [])]);
    case "figure":
      return figureWords(block, []);
    case "gallery":
      return lines(said(block.content.map((figure, at) => figureWords(figure, ["content", at]))));
    case "video":
    case "audio":
      return lines(
        said([
          fieldWords(block.attrs.title, ["attrs", "title"]),
          inlineWords(block.content, []),
          fieldWords(block.attrs.credit, ["attrs", "credit"]),
        ]),
      );
    case "table":
      return lines([
        ...titleWords(block.attrs.caption, ["attrs", "caption"]),
        ...block.content.flatMap((row, rowAt) =>
          row.content.map((cell: TableCell, at) => contentWords(cell.content, ["content", rowAt, "content", at])),
        ),
      ]);
    case "divider":
    case "statistic":
    case "chart":
      return nothing;
    default:
      return block satisfies never;
  }
}

function figureWords({ attrs, content }: Pick<InnerFigure, "attrs" | "content">, path: FieldPath): Worded {
  return lines(
    said([
      inlineWords(content, path),
      fieldWords(attrs.alt, [...path, "attrs", "alt"]),
      fieldWords(attrs.credit, [...path, "attrs", "credit"]),
    ]),
  );
}

function contentWords(content: ListItem["content"], path: FieldPath): Worded {
  return lines(
    content.map((child, at) => {
      const here = [...path, "content", at];
      if (child.type === "paragraph") return inlineWords(child.content, here);
      return lines(child.content.map((item, place) => contentWords(item.content, [...here, "content", place])));
    }),
  );
}

function inlineWords(nodes: readonly Inline[] | undefined, path: FieldPath): Worded {
  const worded: Worded = { text: "", runs: [] };
  let run: WordRun = { start: 0, text: "", path, index: 0 };
  for (const [at, node] of (nodes ?? []).entries()) {
    if (node.type === "text") {
      run.text += node.text;
      worded.text += node.text;
      continue;
    }
    worded.runs.push(run);
    if (node.type === "hardBreak") worded.text += "\n";
    run = { start: worded.text.length, text: "", path, index: at + 1 };
  }
  worded.runs.push(run);
  return worded;
}

function fieldWords(text: string, path: FieldPath): Worded {
  return { text, runs: [{ start: 0, text, path, index: null }] };
}

function titleWords(text: string, path: FieldPath): Worded[] {
  return text === "" ? [] : [fieldWords(text, path)];
}

/** What has no words stands on no line of its own, but words may come to it. */
function said(parts: readonly Worded[]): Worded[] {
  const worded: Worded[] = [];
  let empty: WordRun[] = [];
  for (const part of parts) {
    const last = worded.at(-1);
    if (part.text !== "") {
      worded.push({ text: part.text, runs: [...empty, ...part.runs] });
      empty = [];
    } else if (last)
      worded[worded.length - 1] = { ...last, runs: [...last.runs, ...moved(part.runs, last.text.length)] };
    else empty.push(...part.runs);
  }
  return empty.length > 0 ? [{ text: "", runs: empty }] : worded;
}

function lines(parts: readonly Worded[]): Worded {
  const runs: WordRun[] = [];
  let text = "";
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += "\n";
    runs.push(...moved(part.runs, text.length));
    text += part.text;
  }
  return { text, runs };
}

function moved(runs: readonly WordRun[], by: number): WordRun[] {
  return runs.map((run) => ({ ...run, start: run.start + by }));
}

type Holder = { type: string; content?: readonly Holder[] | undefined };

/** Footnotes come behind everything else, in the order in which their signs stand. */
function withNotes(block: Block, main: Worded): Worded {
  const notes: Worded[] = [];
  const visit = (node: Holder, path: FieldPath) => {
    const { type, content } = node;
    if (type === "footnote") notes.push(inlineWords(content as Inline[] | undefined, path));
    else for (const [at, child] of (content ?? []).entries()) visit(child, [...path, "content", at]);
  };
  visit(block, []);
  return notes.length === 0 ? main : lines([main, ...notes]);
}

/** Whether a block prints words that are kept elsewhere: of the quotation library, or the column's. */
export function printsOthersWords(block: Block): boolean {
  return block.type === "quotation"
    ? block.attrs.entry !== undefined
    : block.type === "epigraph" && block.attrs.standing;
}

/** The run of a field that stands beside a block's text; undefined where the block has no such field with words. */
export function fieldRun(block: Block, path: FieldPath): WordRun | undefined {
  const field = wordFields(block).find((each) => each.path.join("/") === path.join("/"));
  return field && { start: 0, text: field.text, path: field.path, index: null };
}
