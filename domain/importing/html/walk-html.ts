import type { Inline } from "#domain/document/document.ts";
import { withMark } from "#domain/document/nest-marks.ts";
import { createId } from "#domain/ids.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { hasClass, styleOf } from "#domain/importing/html/html-style.ts";
import { leaveOut } from "#domain/importing/html/leave-out.ts";
import { keptHref, marksOfElement } from "#domain/importing/html/marks-of-element.ts";
import { innerParagraph } from "#domain/importing/html/nest-items.ts";
import type { Notes } from "#domain/importing/html/notes.ts";
import { type HtmlElement, type HtmlNode, textOfHtml } from "#domain/importing/html/parse-html.ts";
import {
  type Around,
  type Inside,
  type Piece,
  type RawBlock,
  toBlocks,
  toParagraphs,
} from "#domain/importing/html/pieces.ts";
import { NotePlacer } from "#domain/importing/html/place-notes.ts";
import { readList } from "#domain/importing/html/read-list.ts";
import { readPicture } from "#domain/importing/html/read-picture.ts";
import { readRuby } from "#domain/importing/html/read-ruby.ts";
import { readTable } from "#domain/importing/html/read-table.ts";
import {
  isInserted,
  isSign,
  isWrittenNumber,
  outlineLevel,
  readSign,
  wordItemOf,
} from "#domain/importing/html/word-markup.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

const blockNames = new Set(
  (
    "address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "header hgroup html legend li main menu nav ol p search section summary tbody td tfoot th thead tr ul"
  ).split(" "),
);
const silent = new Set([
  "title",
  "colgroup",
  "col",
  "param",
  "source",
  "track",
  "input",
  "textarea",
  "meta",
  "link",
  "rp",
]);

/** Walks a page's tree and turns it into pieces, and tells what can't be kept as it was. */
export class HtmlWalker {
  readonly #warnings: ReadWarnings;
  readonly #notes: NotePlacer;
  readonly #paints: boolean;

  constructor(warnings: ReadWarnings, notes: Notes, paints: boolean) {
    this.#warnings = warnings;
    this.#notes = new NotePlacer(notes, this, warnings);
    this.#paints = paints;
  }

  /** A whole page; the notes that found no place in its text follow it. */
  page(root: HtmlElement, around: Around) {
    const text = this.blocks([root], around);
    return [...text, ...this.#notes.rest().flatMap((note) => this.blocks(note.children, around))];
  }

  /** The blocks of some nodes. */
  blocks(nodes: readonly HtmlNode[], around: Around) {
    return toBlocks(this.pieces(nodes, around), this.#warnings);
  }

  pieces(nodes: readonly HtmlNode[], around: Around): Piece[] {
    return nodes.flatMap((node) => (typeof node === "string" ? textPieces(node, around) : this.#element(node, around)));
  }

  #element(element: HtmlElement, around: Around): Piece[] {
    const { name } = element;
    if (silent.has(name) || isSign(element)) return [];
    if (name === "br") return /page-break-before: *always/.test(element.attrs.style ?? "") ? [end] : [lineEnd];
    const gone = leaveOut(element, around, this.#notes, this.#warnings);
    if (gone) return gone;
    if (name === "hr") return [{ type: "block", block: { type: "divider", attrs: { id: createId() } } }];
    if (name === "img" || name === "v:imagedata") return this.#picture(element);
    const signs = this.#notes.signsIn(element, around);
    if (signs) return this.pieces(signs, around);
    if (isInserted(element)) this.#warnings.add("insertedKept", () => textOfHtml(element));
    if (name === "s" || name === "strike" || name === "del")
      this.#warnings.add("struckKept", () => textOfHtml(element));
    const inside = { ...around, marks: marksOfElement(element, around.marks, this.#paints) };
    switch (name) {
      case "a":
        return this.#link(element, inside);
      case "ruby":
        return readRuby(element, inside.marks, this.#warnings).map(toPiece);
      case "table":
        return readTable(element, inside, this, this.#warnings);
      case "ul":
      case "ol":
      case "dir":
        return readList(element, inside, this, this.#notes, this.#warnings);
      case "blockquote":
        return this.#quotation(element, inside);
      case "figure":
        return this.#figure(element, inside);
      case "pre":
      case "code":
      case "samp":
      case "kbd":
        return this.#code(element, inside);
      case "math":
      case "svg":
      case "canvas":
        this.#warnings.add("drawingAsText", () => textOfHtml(element) || name);
        return this.pieces(element.children, inside);
      default:
        return this.#flow(element, inside);
    }
  }

  #flow(element: HtmlElement, around: Around): Piece[] {
    const inText = around.inText || element.name === "article" || element.name === "main";
    const inside = { ...around, inText };
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) return this.#heading(element, Number(level), inside);
    if (element.name === "p" || element.name === "div") {
      const item = inside.inItem ? null : wordItemOf(element);
      if (item) return this.#wordItem(element, item, inside);
      const outlined = outlineLevel(element);
      if (outlined !== null) return this.#heading(element, outlined, inside);
    }
    if (hasClass(element, /^(poem|poetry|verse)$/i)) return this.#verse(element, inside);
    const stands =
      blockNames.has(element.name) || /^(block|flex|grid|table)$/.test(styleOf(element).get("display") ?? "");
    return stands ? [end, ...this.pieces(element.children, inside), end] : this.pieces(element.children, inside);
  }

  #heading(element: HtmlElement, level: number, around: Around): Piece[] {
    if (around.inHeading) return [end, ...this.pieces(element.children, around), end];
    // A heading is set in a weight of its own.
    const marks = around.marks.filter(({ type }) => type !== "bold");
    const { content, after } = this.#paragraphs(element.children, { ...around, marks, inHeading: true });
    const words = content.map((inlines) => inlines.map(withoutBold));
    const headings = words.map((inlines): Piece => {
      return { type: "block", block: { type: "rawHeading", level, content: inlines } };
    });
    return [end, ...headings, ...follow(after)];
  }

  #wordItem(element: HtmlElement, { level, sign }: { level: number; sign: string }, around: Around): Piece[] {
    const { content, after } = this.#paragraphs(element.children, { ...around, inItem: true });
    const [words = [], ...others] = content;
    if (isWrittenNumber(sign)) {
      const numbered: Inline[] = [{ type: "text", text: sign }, ...words];
      return [end, ...[numbered, ...others].flatMap((inlines) => [...inlines.map(toPiece), end]), ...follow(after)];
    }
    const { ordered, start, kept } = readSign(sign);
    if (!kept) this.#warnings.add("numberingChanged", sign);
    const joined = [words, ...others].flatMap((inlines, at) => (at > 0 ? [hardBreak, ...inlines] : inlines));
    return [{ type: "item", item: { level, ordered, start, content: joined } }, ...follow(after)];
  }

  #quotation(element: HtmlElement, around: Around): Piece[] {
    if (around.inQuotation) return [end, ...this.pieces(element.children, around), end];
    const { content, after } = this.#paragraphs(element.children, { ...around, inQuotation: true });
    const words = content.map(innerParagraph).filter((paragraph) => paragraph.content);
    const blocks: Piece[] = [];
    const said = { speaker: "", occasion: "", date: "", work: "", volume: "", page: "", link: "", verbatim: "" };
    for (let at = 0; at < words.length; at += longestQuotation) {
      const part = words.slice(at, at + longestQuotation);
      blocks.push({ type: "block", block: { type: "quotation", attrs: { id: createId(), ...said }, content: part } });
    }
    return [end, ...blocks, ...follow(after)];
  }

  #verse(element: HtmlElement, around: Around): Piece[] {
    // Walked once: twice for each of some verses in one another would never end.
    const pieces = this.pieces(element.children, around);
    const { content, after } = toParagraphs(toBlocks(pieces, this.#warnings));
    const stanzas = content.map(innerParagraph).filter((paragraph) => paragraph.content);
    if (stanzas.length === 0 || stanzas.length > longestQuotation) return [end, ...pieces, end];
    return [
      end,
      { type: "block", block: { type: "verse", attrs: { id: createId() }, content: stanzas } },
      ...follow(after),
    ];
  }

  #figure(element: HtmlElement, around: Around): Piece[] {
    const isCaption = (node: HtmlNode) => typeof node !== "string" && node.name === "figcaption";
    const captions = element.children.filter(isCaption);
    const pieces = this.pieces(
      element.children.filter((node) => !isCaption(node)),
      around,
    );
    const caption = this.#paragraphs(captions, around).content.flatMap((words, at) =>
      at > 0 ? [hardBreak, ...words] : words,
    );
    const held = pieces.flatMap((piece) => (piece.type === "block" && isCaptioned(piece.block) ? [piece.block] : []));
    const last = held.at(-1);
    if (last?.type === "video" && last.content === undefined) {
      if (caption.length > 0) last.content = cleanInlines(caption);
    } else if (last && last.type !== "video" && last.caption.length === 0) last.caption = cleanInlines(caption);
    else if (caption.length > 0) return [end, ...pieces, end, ...caption.map(toPiece), end];
    return [end, ...pieces, end];
  }

  #code(element: HtmlElement, around: Around): Piece[] {
    this.#warnings.add("codeAsText", () => textOfHtml(element));
    const inside = { ...around, preformatted: around.preformatted || element.name === "pre" };
    const pieces = this.pieces(element.children, inside);
    return element.name === "pre" ? [end, ...pieces, end] : pieces;
  }

  #picture(element: HtmlElement): Piece[] {
    const picture = readPicture(element);
    return picture ? [{ type: "block", block: picture }] : [];
  }

  #link(element: HtmlElement, around: Around): Piece[] {
    const written = element.attrs.href;
    const note = this.#notes.place(element, around);
    if (note) return note;
    const href = keptHref(written ?? "");
    if (href !== null) {
      const marks = withMark(around.marks, { type: "link", attrs: { href } });
      return this.pieces(element.children, { ...around, marks });
    }
    // A place on the same page means nothing elsewhere; any other address somebody may miss.
    if (written !== undefined && written !== "" && !written.startsWith("#")) this.#warnings.add("linkDropped", written);
    return this.pieces(element.children, around);
  }

  #paragraphs(nodes: readonly HtmlNode[], around: Around) {
    return toParagraphs(this.blocks(nodes, around));
  }
}

function isCaptioned(block: RawBlock): block is Inside["after"][number] {
  return block.type === "readPicture" || block.type === "readTable" || block.type === "video";
}

const longestQuotation = 200;
const end: Piece = { type: "end" };
const hardBreak: Inline = { type: "hardBreak" };
const lineEnd: Piece = { type: "inline", inline: hardBreak };

function toPiece(inline: Inline): Piece {
  return { type: "inline", inline };
}

function follow(after: Inside["after"]): Piece[] {
  return [...after.map((block): Piece => ({ type: "block", block })), end];
}

function textPieces(text: string, { marks, preformatted }: Around): Piece[] {
  const inline = (part: string) =>
    toPiece({ type: "text", text: part, ...(marks.length > 0 && { marks: [...marks] }) });
  if (!preformatted) return [inline(text)];
  return text.split(/\r\n|[\r\n]/).flatMap((line, at) => [...(at > 0 ? [lineEnd] : []), inline(line)]);
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== "text" || inline.marks === undefined) return inline;
  const { marks, ...rest } = inline;
  const kept = marks.filter(({ type }) => type !== "bold");
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}
