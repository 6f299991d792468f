import { Node } from "@tiptap/core";
import { attributionAttrs } from "#domain/document/document.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";

const attributionNames = Object.keys(attributionAttrs) as (keyof typeof attributionAttrs)[];

/** Somebody's words with where they come from. Ctrl-Enter goes on below it. */
export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes() {
    return Object.fromEntries(
      attributionNames.map((name) => [
        name,
        {
          default: "",
          // What is pasted may say anything.
          parseHTML: (element: HTMLElement) =>
            attributionAttrs[name].safeParse(element.getAttribute(`data-${name}`) ?? "").data ?? "",
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes[name] === "" ? {} : { [`data-${name}`]: attributes[name] },
        },
      ]),
    );
  },
  parseHTML() {
    return [{ tag: "blockquote" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["blockquote", HTMLAttributes, 0];
  },
  addKeyboardShortcuts() {
    return {
      "Mod-Enter": () => leaveBlock(this.editor, this.name),
    };
  },
});
