import type { ResolvedPos } from "@tiptap/pm/model";

/** `、` is what the key of `/` gives in a Chinese input method. */
const trigger = /^[/、]([^\s/、]{0,16})$/u;

/**
 * What was typed to choose a block, when it is all that stands in a paragraph of the text itself: both characters are
 * ordinary punctuation anywhere else.
 */
export function findTrigger($position: ResolvedPos) {
  const { parent, parentOffset } = $position;
  if ($position.depth !== 1 || parent.type.name !== "paragraph" || parentOffset !== parent.content.size) return null;
  const text = parent.textContent;
  const query = trigger.exec(text)?.[1];
  if (query === undefined) return null;
  return { range: { from: $position.start(), to: $position.pos }, query, text };
}
