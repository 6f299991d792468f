import type { ReactNode } from "react";
import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { Block, Footnote, Inline } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";

/** Footnote id → its number, from 1 in the order of the text. */
export type NoteNumbers = ReadonlyMap<string, number>;

type RenderWords = (content: readonly Inline[]) => ReactNode;

const words: Record<
  ReaderLocale,
  { notes: string; note: (number: number) => string; back: (number: number) => string }
> = {
  "zh-Hans": { notes: "注释", note: (number) => `注${number}`, back: (number) => `回到正文中的注${number}` },
  "zh-Hant": { notes: "註釋", note: (number) => `註${number}`, back: (number) => `回到正文中的註${number}` },
  en: { notes: "Notes", note: (number) => `Note ${number}`, back: (number) => `Back to note ${number} in the text` },
};

/** The ids of blocks, for links that lead from one to another. */
export function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.map(({ attrs }) => attrs.id));
}

/** The numbers of all footnotes of a text. */
export function numberNotes(blocks: readonly Block[]): NoteNumbers {
  return new Map(blocks.flatMap(footnotesOf).map(({ attrs }, at) => [attrs.id, at + 1]));
}

/** Blocks as wide as the text, so that the margin is beside them. */
const wide: ReadonlySet<Block["type"]> = new Set(["paragraph", "bulletList", "orderedList", "quotation", "box"]);

/** The footnotes of a text whose words can also stand in the margin, beside where their numbers do. */
export function notesBeside(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks
      .filter(({ type }) => wide.has(type))
      .flatMap(footnotesOf)
      .map(({ attrs }) => attrs.id),
  );
}

/** The words of a footnote in the margin, shown where there is one; below the text they stand for everybody else. */
export function renderSidenote({ attrs, content }: Footnote, notes: NoteNumbers, words: RenderWords): ReactNode {
  return (
    <span className="sidenote" role="note">
      <span className="sidenote-number">{notes.get(attrs.id)}</span> {words(content ?? [])}
    </span>
  );
}

/** The number of a footnote in the text, which leads to its words. */
export function renderNoteMark({ attrs }: Footnote, notes: NoteNumbers, locale: ReaderLocale): ReactNode {
  const number = notes.get(attrs.id);
  if (number === undefined) throw new Error(`footnote ${attrs.id} has no number`);
  const anchor = noteAnchor(attrs.id, locale);
  return (
    <sup className="note-mark">
      <a id={`${anchor}-mark`} href={`#${anchor}`} role="doc-noteref" aria-label={words[locale].note(number)}>
        {number}
      </a>
    </sup>
  );
}

/** The footnotes of a text, with ways back to where their numbers stand; nothing where there are none. */
export function renderNotes(
  blocks: readonly Block[],
  locale: ReaderLocale,
  renderWords: RenderWords,
  beside?: ReadonlySet<string>,
): ReactNode {
  const notes = blocks.flatMap(footnotesOf);
  if (notes.length === 0) return null;
  const said = words[locale];
  return (
    <section className="notes" role="doc-endnotes" aria-label={said.notes} lang={locale}>
      <ol>
        {notes.map(({ attrs, content }, at) => {
          const anchor = noteAnchor(attrs.id, locale);
          return (
            <li key={attrs.id} id={anchor} {...(beside?.has(attrs.id) && { className: "beside", value: at + 1 })}>
              {renderWords(content ?? [])}
              {"\u00a0"}
              <a href={`#${anchor}-mark`} role="doc-backlink" aria-label={said.back(at + 1)}>
                ↩{"\ufe0e"}
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A facing page has the notes of both languages, which may have the same ids. */
function noteAnchor(id: string, locale: ReaderLocale): string {
  return blockAnchor(`note-${id}`, languageOf(locale));
}
