import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";

const excludes = "superscript subscript";

/** Above the line or below it: putting one on takes the other off. */
export const RaisedText = Superscript.extend({ excludes });
export const LoweredText = Subscript.extend({ excludes });
