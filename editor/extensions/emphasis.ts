import { Mark } from "@tiptap/core";

/** Stress: dots under Chinese characters, slanted letters in English. What it looks like is the stylesheet's affair. */
export const Emphasis = Mark.create({
  name: "emphasis",
  parseHTML() {
    // Before italic, which takes every other <em>.
    return [
      { tag: "em.dots", priority: 1100 },
      { style: "text-emphasis-style", getAttrs: isDrawn },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ["em", { ...HTMLAttributes, class: "dots" }, 0];
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-e": () => this.editor.commands.toggleMark(this.name) };
  },
});

function isDrawn(style: string): null | false {
  return style !== "" && style !== "none" && null;
}
