import type { FootnoteDefinition, FootnoteReference, RootContent } from "mdast";
import type { Document } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { toPhrasing } from "#domain/portable/inline-markdown.ts";

/** The id a footnote has when its label is a number: by its place, from 1. */
export function noteIdByPlace(place: number): string {
  return `n${place}`;
}

/** Gives the references of a document's footnotes their labels: numbers where these give the id. @returns the definitions */
export function labelNotes(document: Document, nodes: readonly RootContent[]): FootnoteDefinition[] {
  const notes = document.content.flatMap(footnotesOf);
  const labels = new Map(
    notes.map(({ attrs: { id } }, at) => [id, id === noteIdByPlace(at + 1) ? String(at + 1) : id] as const),
  );
  for (const reference of nodes.flatMap(referencesIn)) {
    const label = labels.get(reference.identifier) ?? reference.identifier;
    Object.assign(reference, { identifier: label, label });
  }
  return notes.map(({ attrs, content }) => {
    const label = labels.get(attrs.id) ?? attrs.id;
    const children = toPhrasing(content ?? [], "keep");
    const isBlank = children.every((child) => child.type === "text" && /^[ \t]*$/.test(child.value));
    return {
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: isBlank ? [] : [{ type: "paragraph", children }],
    };
  });
}

function referencesIn(node: RootContent): FootnoteReference[] {
  if (node.type === "footnoteReference") return [node];
  return "children" in node ? node.children.flatMap(referencesIn) : [];
}
