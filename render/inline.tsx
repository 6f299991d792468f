import { Fragment, type ReactNode } from "react";
import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { Footnote, Inline, Mark } from "#domain/document/document.ts";
import { type NestedInline, nestMarks } from "#domain/document/nest-marks.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { type NoteNumbers, renderNoteMark, renderSidenote } from "#render/notes.tsx";

/** What words need to know of the page that they stand on. */
export type InlineContext = {
  locale: ReaderLocale;
  notes?: NoteNumbers;
  /** Footnotes that also stand in the margin (see `notesBeside`). */
  beside?: ReadonlySet<string>;
  /** The blocks of the text, which its own links name by their ids. */
  blockIds?: ReadonlySet<string>;
  /** Anchors other than `blockAnchor`, by block id; null for a block that has none (see `rowAnchors`). */
  anchors?: ReadonlyMap<string, string | null>;
};

/** Words with their marks. Neighbours under the same link become one link, so that it is read out once. */
export function renderInline(nodes: readonly Inline[] | undefined, context: InlineContext): ReactNode {
  return renderNested(nestMarks(nodes ?? []), context);
}

/**
 * Words of a paragraph. In Chinese its last two characters stand together with what closes them, as no line is one character
 * (CLREQ, on the ends of paragraphs): no browser sees to that in lines that are spread.
 */
export function renderParagraphWords(nodes: readonly Inline[] | undefined, context: InlineContext): ReactNode {
  const nested = nestMarks(nodes ?? []);
  const last = nested.at(-1);
  if (languageOf(context.locale) !== "zh" || typeof last !== "string") return renderNested(nested, context);
  const [ending] = lastCharacters.exec(last) ?? [];
  if (ending === undefined) return renderNested(nested, context);
  return (
    <>
      {renderNested([...nested.slice(0, -1), last.slice(0, -ending.length)], context)}
      <span className="ending">{ending}</span>
    </>
  );
}

/** After at least ten others: what is shorter has no second line. */
const lastCharacters = /(?<=.{10})\p{Script=Han}{2}\p{P}{0,3}$/u;

/** Words never move within a rendered page, so their place is a good enough key. */
function renderNested(nodes: readonly NestedInline[], context: InlineContext): ReactNode {
  return nodes.map((node, at) => <Fragment key={String(at)}>{renderNode(node, context)}</Fragment>);
}

function renderNode(node: NestedInline, context: InlineContext): ReactNode {
  if (typeof node === "string") return node;
  if ("mark" in node) return renderMark(renderNested(node.children, context), node.mark, context);
  switch (node.type) {
    case "hardBreak":
      return <br />;
    case "footnote":
      return renderFootnote(node, context);
    default:
      throw new Error(`no way to print ${JSON.stringify(node satisfies never)}`);
  }
}

function renderFootnote(note: Footnote, context: InlineContext): ReactNode {
  const { notes = new Map(), beside, locale } = context;
  const mark = renderNoteMark(note, notes, locale);
  if (!beside?.has(note.attrs.id)) return mark;
  return (
    <>
      {mark}
      {renderSidenote(note, notes, (content) => renderInline(content, context))}
    </>
  );
}

/** `#id` leads to that block of the same text, which a page gives an anchor of its own. */
function addressOf(href: string, { locale, blockIds, anchors }: InlineContext): string {
  const id = href.startsWith("#") ? href.slice(1) : "";
  return blockIds?.has(id) ? `#${anchors?.get(id) ?? blockAnchor(id, languageOf(locale))}` : href;
}

function renderMark(words: ReactNode, mark: Mark, context: InlineContext): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{words}</strong>;
    case "italic":
      return <em>{words}</em>;
    case "emphasis":
      return <em className="dots">{words}</em>;
    case "superscript":
      return <sup>{words}</sup>;
    case "subscript":
      return <sub>{words}</sub>;
    case "highlight":
      return <mark>{words}</mark>;
    case "ruby":
      return (
        <ruby>
          {words}
          <rp>(</rp>
          <rt>{mark.attrs.text}</rt>
          <rp>)</rp>
        </ruby>
      );
    case "link":
      return <a href={addressOf(mark.attrs.href, context)}>{words}</a>;
    default:
      throw new Error(`no way to print ${JSON.stringify(mark satisfies never)}`);
  }
}
