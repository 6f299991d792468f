import type { ContainerDirective } from "mdast-util-directive";
import type { InnerFigure } from "#domain/document/document.ts";
import { inGalleries } from "#domain/document/gallery.ts";
import { figureAttributeNames, readFigureAttributes } from "#domain/portable/figure-attributes.ts";
import { joinedContent, type Reading, warn } from "#domain/portable/markdown-inner.ts";

/** `:::figure`, wherever it stands. Null when one of its attributes cannot be what it says. */
export function readFigure(node: ContainerDirective, reading: Reading): InnerFigure | null {
  const attrs = readFigureAttributes(node.attributes ?? {});
  return attrs && { type: "figure", attrs, ...joinedContent(node, reading) };
}

/**
 * The figures of `:::gallery`, in more than one gallery where they are too many, and in one of a single figure where there
 * is no other. Null where it holds anything else, or nothing.
 */
export function readGallery(node: ContainerDirective, reading: Reading): InnerFigure[][] | null {
  const figures = node.children.map((child) => {
    if (child.type !== "containerDirective" || child.name !== "figure") return null;
    const known: readonly string[] = figureAttributeNames;
    const unknown = Object.keys(child.attributes ?? {}).filter((name) => !known.includes(name));
    if (unknown.length > 0) warn(reading, child, `:::figure in a gallery has no ${unknown.join(", ")}.`);
    return readFigure(child, reading);
  });
  if (figures.length === 0 || figures.some((figure) => figure === null)) return null;
  const galleries = inGalleries(figures.flatMap((figure) => figure ?? []));
  if (figures.length === 1) warn(reading, node, "A gallery of one picture became a figure.");
  if (galleries.length > 1) warn(reading, node, `A gallery of ${figures.length} pictures became ${galleries.length}.`);
  return galleries;
}
