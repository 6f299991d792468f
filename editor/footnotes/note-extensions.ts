import { type Extensions, Node } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import HardBreak from "@tiptap/extension-hard-break";
import Highlight from "@tiptap/extension-highlight";
import Italic from "@tiptap/extension-italic";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { Emphasis } from "#editor/extensions/emphasis.ts";
import { Ruby } from "#editor/extensions/ruby.ts";
import { SafeLink } from "#editor/extensions/safe-link.ts";
import { LoweredText, RaisedText } from "#editor/extensions/scripts.ts";

/** What a footnote may say: words with marks, in one or more lines. */
export const noteExtensions: Extensions = [
  Node.create({ name: "doc", topNode: true, content: "paragraph+" }),
  Text,
  Paragraph,
  HardBreak,
  Bold,
  Italic,
  Emphasis,
  RaisedText,
  LoweredText,
  Highlight,
  Ruby,
  SafeLink,
  UndoRedo,
];
