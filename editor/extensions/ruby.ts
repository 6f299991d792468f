import { Mark } from "@tiptap/core";
import { cleanReading } from "#editor/extensions/clean-reading.ts";

/** Words with their reading above them. The reading is an attribute, so that the caret never stands in it. */
export const Ruby = Mark.create({
  name: "ruby",
  inclusive: false,
  addAttributes() {
    return {
      text: {
        default: "",
        parseHTML: readingOf,
        renderHTML: (attributes) => ({ "data-text": attributes.text }),
      },
    };
  },
  parseHTML() {
    return [
      { tag: "ruby", getAttrs: (element) => (readingOf(element) === "" ? false : null) },
      { tag: "rt", ignore: true },
      { tag: "rp", ignore: true },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ["ruby", HTMLAttributes, 0];
  },
});

function readingOf(element: HTMLElement): string {
  const said = element.getAttribute("data-text");
  return cleanReading(said ?? Array.from(element.querySelectorAll("rt"), (rt) => rt.textContent).join(" "));
}
