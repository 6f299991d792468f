import { type Extensions, Node } from "@tiptap/core";
import Paragraph from "@tiptap/extension-paragraph";
import { UndoRedo } from "@tiptap/extensions";
import { wordExtensions } from "#editor/extensions/word-extensions.ts";

/** What a footnote may say: words with marks, in one or more lines. */
export const noteExtensions: Extensions = [
  Node.create({ name: "doc", topNode: true, content: "paragraph+" }),
  ...wordExtensions,
  Paragraph,
  UndoRedo,
];
