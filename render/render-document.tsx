import { Fragment, type ReactNode } from "react";
import type { Block, Document } from "#domain/document/document.ts";
import { type RenderContext, renderBlock } from "#render/blocks.tsx";
import { renderInline } from "#render/inline.tsx";
import { idsOf, numberNotes, renderNotes } from "#render/notes.tsx";

/**
 * A document as readers see it, for the reader's page, the studio's preview, mail and exports alike. Put it in an element
 * with the class `prose` (`render/prose.css`). Needs no messages and no request.
 */
export function renderDocument(document: Document, context: RenderContext): ReactNode {
  const numbered = { ...context, notes: numberNotes(document.content), blockIds: idsOf(document.content) };
  return (
    <>
      {renderBlocks(document.content, numbered)}
      {renderEndnotes(document.content, numbered)}
    </>
  );
}

/** Some blocks of a document, in their order. The numbers of their footnotes are in the context. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): ReactNode {
  return blocks.map((block) => <Fragment key={block.attrs.id}>{renderBlock(block, context)}</Fragment>);
}

/** What the footnotes of all blocks of a document say, to stand below its last one. */
export function renderEndnotes(blocks: readonly Block[], context: RenderContext): ReactNode {
  return renderNotes(blocks, context.locale, (content) => renderInline(content, context), context.beside);
}
