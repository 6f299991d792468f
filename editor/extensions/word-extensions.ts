import type { Extensions } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import HardBreak from "@tiptap/extension-hard-break";
import Highlight from "@tiptap/extension-highlight";
import Italic from "@tiptap/extension-italic";
import Text from "@tiptap/extension-text";
import { Emphasis } from "#editor/extensions/emphasis.ts";
import { Ruby } from "#editor/extensions/ruby.ts";
import { SafeLink } from "#editor/extensions/safe-link.ts";
import { LoweredText, RaisedText } from "#editor/extensions/scripts.ts";

/** Words and every mark they may carry, in a text and in a note of it alike. */
export const wordExtensions: Extensions = [
  Text,
  HardBreak,
  Bold,
  Italic,
  Emphasis,
  RaisedText,
  LoweredText,
  Highlight,
  Ruby,
  SafeLink,
];
