import type { JSONContent } from "@tiptap/core";
import type { Document } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";

/** A document of the domain as TipTap reads it. One without blocks gets a line to write on. */
export function fromDocument(document: Document): JSONContent {
  if (document.content.length > 0) return document;
  return { type: "doc", content: [{ type: "paragraph", attrs: { id: createId() } }] };
}
