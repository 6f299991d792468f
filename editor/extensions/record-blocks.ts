import { Node } from "@tiptap/core";
import { recordAttrs } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";

/** A block that prints a record of the article and has no words of its own. */
function recordBlock(name: "statistic" | "chart") {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes() {
      return {
        recordId: {
          default: null,
          parseHTML: (element) => {
            const id = recordAttrs.recordId.safeParse(element.getAttribute("data-record"));
            // A block needs an id to be saved at all; one that nothing has says so on the page.
            return id.success ? id.data : createId();
          },
          renderHTML: (attributes) => ({ "data-record": attributes.recordId }),
        },
      };
    },
    parseHTML() {
      return [{ tag: `figure[data-block=${name}]` }];
    },
    renderHTML({ HTMLAttributes }) {
      return ["figure", { ...HTMLAttributes, "data-block": name }];
    },
  });
}

export const StatisticBlock = recordBlock("statistic");
export const ChartBlock = recordBlock("chart");
