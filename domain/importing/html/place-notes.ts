import type { Inline } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { styleOf } from "#domain/importing/html/html-style.ts";
import { isArrow, isLonelySign, mostCopied, type Notes } from "#domain/importing/html/notes.ts";
import { type HtmlElement, type HtmlNode, textOfHtml } from "#domain/importing/html/parse-html.ts";
import { type Around, type BlockReader, type Piece, toParagraphs } from "#domain/importing/html/pieces.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

type NoteInline = Exclude<Inline, { type: "footnote" }>;

/** As many words and line ends as one note may have. */
const longestNote = 2000;
/** A longer link is words of the text, which no note begins with. */
const longestSign = 20;
/** What is left of a sign once its link is read: brackets, and what stands between two signs. */
const besideSigns = /^[\s\u00a0,，、;；[\]()（）〔〕【】]*$/u;

/** Puts notes at their signs, each once; a second sign of a note has a note of its own with the same words. */
export class NotePlacer {
  readonly #notes: Notes;
  readonly #reader: BlockReader;
  readonly #warnings: ReadWarnings;
  readonly #contents = new Map<HtmlElement, NoteInline[] | null>();
  readonly #placed = new Set<HtmlElement>();
  #copied = 0;

  constructor(notes: Notes, reader: BlockReader, warnings: ReadWarnings) {
    this.#notes = notes;
    this.#reader = reader;
    this.#warnings = warnings;
  }

  /** Whether the page says this elsewhere: a note at its sign, the rule above notes nowhere. */
  leavesOut(element: HtmlElement, { inNote }: Around): boolean {
    if (this.#notes.referred.has(element)) return true;
    const below = this.#notes.above.get(element);
    if (below) return /^[hb]r$/.test(element.name) || this.#placed.has(below);
    return this.#notes.ways.has(element) && (inNote || isArrow(element));
  }

  /** The words of an element without its notes. */
  textWithout(node: HtmlNode): string {
    if (typeof node === "string") return node;
    if (this.#notes.referred.has(node)) return "";
    return node.children.map((child) => this.textWithout(child)).join("");
  }

  /** The signs of a raised piece of text that is nothing but signs, their brackets left out; null for any other. */
  signsIn(element: HtmlElement, { inNote }: Around): HtmlElement[] | null {
    // In a note there are no signs, and two notes may refer to each other.
    if (inNote) return null;
    if (element.name !== "sup" && styleOf(element).get("vertical-align") !== "super") return null;
    const signs: HtmlElement[] = [];
    const onlySigns = (node: HtmlNode): boolean => {
      if (typeof node === "string") return besideSigns.test(node);
      if (!this.#notes.of.has(node)) return node.children.every(onlySigns);
      signs.push(node);
      return true;
    };
    if (!onlySigns(element) || signs.length === 0) return null;
    return signs.every((link) => this.#contentAt(link) !== null) ? signs : null;
  }

  /** The note in place of its sign; null where the link is no sign, or its note can't stand there. */
  place(link: HtmlElement, around: Around): Piece[] | null {
    const note = this.#notes.of.get(link);
    if (!note) {
      if (isLonelySign(link)) this.#warnings.add("footnoteInText", textOfHtml(link));
      return null;
    }
    if (this.#placed.has(note) && this.#copied > mostCopied) {
      this.#warnings.add("footnoteInText", textOfHtml(link));
      return null;
    }
    if (around.inNote) return this.#inBrackets(note, around);
    const content = this.#contentAt(link);
    if (content === null) return null;
    if (this.#placed.has(note)) this.#copied += lengthOf(content);
    this.#placed.add(note);
    return [{ type: "inline", inline: { type: "footnote", attrs: { id: `n${createId()}` }, content } }];
  }

  /** The notes that no sign took, as when theirs was deleted, or they hold a picture. */
  rest(): HtmlElement[] {
    const left = [...this.#notes.referred].filter((note) => !this.#placed.has(note));
    for (const note of left) this.#warnings.add("footnoteInText", textOfHtml(note));
    return left;
  }

  /** A note has no notes. */
  #inBrackets(note: HtmlElement, around: Around): Piece[] {
    const words = (element: HtmlElement): string =>
      element.children
        .map((child) => (typeof child === "string" ? child : this.#notes.ways.has(child) ? "" : words(child)))
        .join("");
    const said = words(note)
      .replace(/[\s\u00a0]+/gu, " ")
      .trim();
    if (this.#placed.has(note)) this.#copied += said.length;
    this.#placed.add(note);
    this.#warnings.add("footnoteInText", said);
    const text = /\p{Script=Han}/u.test(said) ? `（${said}）` : ` (${said})`;
    const marks = around.marks.filter(({ type }) => type !== "superscript");
    return [{ type: "inline", inline: { type: "text", text, ...(marks.length > 0 && { marks }) } }];
  }

  #contentAt(link: HtmlElement): NoteInline[] | null {
    const note = this.#notes.of.get(link);
    if (!note) return null;
    const known = this.#contents.get(note);
    if (known !== undefined) return known;
    const around = { marks: [], preformatted: false, inText: true, inNote: true };
    const { content, after } = toParagraphs(this.#reader.blocks(note.children, around));
    const lines = content.flatMap((line, at): Inline[] => (at > 0 ? [{ type: "hardBreak" }, ...line] : line));
    const words = cleanInlines(withoutSign(lines, this.#signBefore(note, link))).filter(isNoteInline);
    const fits = after.length === 0 && words.length <= longestNote && lengthOf(words) > 0;
    this.#contents.set(note, fits ? words : null);
    return fits ? words : null;
  }

  /** What the page prints before the words of a note: its sign, or what is left where that is a way back. */
  #signBefore(note: HtmlElement, link: HtmlElement): RegExp {
    const way = firstLink(note);
    const isFirst = way !== null && this.#notes.ways.has(way) && !isArrow(way);
    if (isFirst && textOfHtml(note).trimStart().replace(brackets, "").startsWith(textOfHtml(way).trim()))
      return /^(?:[\s\u00a0^↑]|\[\s*\]|\(\s*\)|（\s*）|〔\s*〕|【\s*】)*[.、．:：]?/u;
    const sign = textOfHtml(link)
      .replace(/[\s\u00a0[\]()（）〔〕【】]/gu, "")
      .replace(/[*.+?^$|\\{}]/g, "\\$&");
    if (sign === "" || sign.length > longestSign) return /^[\s\u00a0^↑]*/u;
    return new RegExp(`^[\\s\\u00a0^↑]*(?:[[(（〔【]${sign}[\\])）〕】][.、．:：]?|${sign}[.、．:：](?!\\d))?`, "u");
  }
}

const brackets = /^[[(（〔【]/u;

function firstLink(element: HtmlElement): HtmlElement | null {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = child.name === "a" ? child : firstLink(child);
    if (found) return found;
  }
  return null;
}

function withoutSign(inlines: readonly Inline[], before: RegExp): Inline[] {
  const [first, ...others] = inlines;
  if (first?.type !== "text") return [...inlines];
  const text = first.text.replace(before, "");
  return text === "" ? others : [{ ...first, text }, ...others];
}

function isNoteInline(inline: Inline): inline is NoteInline {
  return inline.type !== "footnote";
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + (inline.type === "text" ? inline.text.length : 0), 0);
}
