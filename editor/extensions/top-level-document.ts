import { Node } from "@tiptap/core";

/** The root: nothing but blocks. */
export const TopLevelDocument = Node.create({ name: "doc", topNode: true, content: "block+" });
