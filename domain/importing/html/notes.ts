import { styleOf } from "#domain/importing/html/html-style.ts";
import { type HtmlElement, textOfHtml } from "#domain/importing/html/parse-html.ts";

/** The notes of a page by the name that its references use. */
export type Notes = { byName: Map<string, HtmlElement>; elements: Set<HtmlElement>; used: Set<HtmlElement> };

const noteId = /^(?:_|user-content-)?(?:ftn|edn|fn|footnote|endnote)[-_:]?\d+$/i;
const backId = /^#(?:_|user-content-)?(?:ftnref|ednref|fnref|footnote-ref|endnote-ref)[-_:]?\d+/i;

/** Finds footnotes and endnotes as Word, mammoth and Markdown's printers write them. */
export function findNotes(root: HtmlElement): Notes {
  const notes: Notes = { byName: new Map(), elements: new Set(), used: new Set() };
  const waiting: HtmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const { id } = element.attrs;
    const isNote = id !== undefined && noteId.test(id) && (element.name === "li" || element.name === "div");
    if (isNote) {
      notes.byName.set(plain(id), element);
      notes.elements.add(element);
    } else for (const child of element.children) if (typeof child !== "string") waiting.push(child);
  }
  return notes;
}

/** The note that a link refers to. */
export function noteOf(notes: Notes, href: string | undefined): HtmlElement | null {
  return href?.startsWith("#") ? (notes.byName.get(plain(href.slice(1))) ?? null) : null;
}

/** A link from a note back to the text. */
export function isBackLink(element: HtmlElement): boolean {
  return backId.test(element.attrs.href ?? "");
}

/** The line above Word's notes, and the list of notes itself when nothing else is in it. */
export function isNoteList(element: HtmlElement): boolean {
  return /^(foot|end)note-list$/.test(styleOf(element).get("mso-element") ?? "");
}

/** A note's words in one line, without the way back. */
export function noteText(note: HtmlElement): string {
  const words = (element: HtmlElement): string =>
    element.children
      .map((child) => (typeof child === "string" ? child : isBackLink(child) ? "" : words(child)))
      .join("");
  return (
    words(note)
      .replace(/[\s\u00a0]+/gu, " ")
      .trim() || textOfHtml(note).trim()
  );
}

function plain(name: string): string {
  return name.replace(/^_/, "").toLowerCase();
}
