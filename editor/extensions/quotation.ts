import { type Editor, Node } from "@tiptap/core";
import { attributionAttrs, type EmbeddedEntry, embeddedEntrySchema } from "#domain/document/quotation-attrs.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";

const attributionNames = Object.keys(attributionAttrs) as (keyof typeof attributionAttrs)[];

/** Somebody's words with where they come from: Tab goes there. Ctrl-Enter goes on below it. */
export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes() {
    const attribution = Object.fromEntries(
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
    return {
      ...attribution,
      /** EmbeddedEntry, or null where the words are the text's own. */
      entry: {
        default: null,
        parseHTML: (element: HTMLElement) => readEntry(element.getAttribute("data-entry")),
        renderHTML: ({ entry }: Record<string, unknown>) =>
          entry === null ? {} : { "data-entry": JSON.stringify(entry) },
      },
    };
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
      Tab: () => goToAttribution(this.editor, this.name),
    };
  },
});

/** What is pasted may say anything; what is not an entry is the text's own words. */
function readEntry(said: string | null): EmbeddedEntry | null {
  if (said === null) return null;
  try {
    return embeddedEntrySchema.safeParse(JSON.parse(said)).data ?? null;
  } catch {
    return null;
  }
}

/** The line below the words, which leads to the fields that make it; false where the caret is in no quotation. */
function goToAttribution({ state, view }: Editor, typeName: string): boolean {
  const { $from } = state.selection;
  if ($from.depth < 2 || $from.node(1).type.name !== typeName) return false;
  const drawn = view.nodeDOM($from.before(1));
  const line = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>("figcaption button") : null;
  line?.focus();
  return line !== null;
}
