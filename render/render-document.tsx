import { Fragment, type ReactNode } from "react";
import type { Block, Document } from "#domain/document/document.ts";
import { type RenderContext, renderBlock } from "#render/blocks.tsx";

/**
 * A document as readers see it, for the reader's page, the studio's preview, mail and exports alike. Put it in an element
 * with the class `prose` (`render/prose.css`). Needs no messages and no request.
 */
export function renderDocument(document: Document, context: RenderContext): ReactNode {
  return renderBlocks(document.content, context);
}

/** Some blocks of a document, in their order. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): ReactNode {
  return blocks.map((block) => <Fragment key={block.attrs.id}>{renderBlock(block, context)}</Fragment>);
}
