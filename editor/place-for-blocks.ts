import type { EditorState } from "@tiptap/pm/state";

/**
 * Where blocks without words of their own go: below the block that the selection is in, or in the place of an empty
 * line. `last` tells that nothing to go on with stands after it. Null when a block is selected as a whole.
 */
export function placeForBlocks({ selection, doc }: EditorState): { from: number; to: number; last: boolean } | null {
  const { $from } = selection;
  if ($from.depth === 0) return null;
  const block = $from.node(1);
  const bare = block.type.name === "paragraph" && block.content.size === 0;
  const to = $from.after(1);
  return { from: bare ? $from.before(1) : to, to, last: to === doc.content.size };
}
