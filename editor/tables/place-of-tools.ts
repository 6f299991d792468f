import { type Editor, findParentNode } from "@tiptap/core";

const distance = 8;

/** Over the table; where its head is out of sight, under the row that is being written, or over it at the very bottom. */
export function placeOfTools(editor: Editor, tools: HTMLElement | null) {
  const inTable = findParentNode((node) => node.type.name === "table")(editor.state.selection);
  const table = inTable && editor.view.nodeDOM(inTable.pos);
  if (!(table instanceof HTMLElement) || tools === null) return null;
  const getBoundingClientRect = () => {
    const whole = table.getBoundingClientRect();
    const sticky = document.querySelector("[data-writing-tools]")?.getBoundingClientRect().bottom ?? 0;
    const height = tools.offsetHeight + 2 * distance;
    let { top } = whole;
    if (top < sticky + height) {
      const { node } = editor.view.domAtPos(editor.state.selection.head);
      const row =
        (node instanceof Element ? node : node.parentElement)?.closest("tr")?.getBoundingClientRect() ?? whole;
      top = row.bottom + height > window.innerHeight ? row.top : row.bottom + height;
    }
    return new DOMRect(whole.left, top, whole.width, 0);
  };
  return { getBoundingClientRect, getClientRects: () => [getBoundingClientRect()] };
}
