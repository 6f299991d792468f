import { Node } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { createId } from "#domain/ids.ts";

/** A sign in the text with words of its own, which stand at the end of the page. Its number is its place. */
export const FootnoteSign = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "(text | hardBreak)*",
  addAttributes() {
    // What is pasted is another note, also when it is a copy.
    return { id: { default: null, parseHTML: () => null, renderHTML: () => ({}) } };
  },
  parseHTML() {
    return [{ tag: "sup[data-footnote]", priority: 1100 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["sup", { ...HTMLAttributes, "data-footnote": "" }, 0];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("footnotes"),
        appendTransaction: (transactions, _before, after) => {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const changes = idChanges(after.doc);
          if (changes.length === 0) return null;
          const { tr } = after;
          for (const position of changes) tr.setNodeAttribute(position, "id", newNoteId());
          return tr;
        },
        props: {
          // Whoever walks over a sign with the arrows and types on would write in its place.
          handleTextInput: (view, _from, _to, text) => {
            if (!noteAt(view.state)) return false;
            stepBehind(view.state, view.dispatch);
            view.dispatch(view.state.tr.insertText(text).scrollIntoView());
            return true;
          },
          handleKeyDown: (view, event) => {
            if (event.keyCode === 229 && noteAt(view.state)) stepBehind(view.state, view.dispatch);
            return false;
          },
        },
      }),
    ];
  },
});

/** A new id for a footnote: it begins with a letter. */
export function newNoteId(): string {
  return `n${createId()}`;
}

/** The footnote that is selected. */
export function noteAt({ selection }: EditorState): DocumentNode | null {
  return selection instanceof NodeSelection && selection.node.type.name === "footnote" ? selection.node : null;
}

/** Where a footnote stands; null where it is gone. */
export function findNote(doc: DocumentNode, id: string): number | null {
  const found = notesIn(doc).find(({ node }) => node.attrs.id === id);
  return found?.position ?? null;
}

function stepBehind(state: EditorState, dispatch: (transaction: EditorState["tr"]) => void): void {
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
}

type Place = { position: number; node: DocumentNode };

/** Blocks never change, so that the notes of one need be looked for only once. Positions are from its beginning. */
const known = new WeakMap<DocumentNode, Place[]>();

function notesIn(doc: DocumentNode): Place[] {
  const notes: Place[] = [];
  doc.forEach((block, offset) => {
    let within = known.get(block);
    if (!within) {
      within = [];
      known.set(block, within);
      const found = within;
      block.descendants((node, position) => {
        if (node.type.name === "footnote") found.push({ node, position: position + 1 });
      });
    }
    for (const { node, position } of within) notes.push({ node, position: offset + position });
  });
  return notes;
}

/** Positions of notes without an id, and of those whose id another before them has. */
function idChanges(doc: DocumentNode): number[] {
  const taken = new Set<unknown>([null]);
  return notesIn(doc).flatMap(({ node, position }) => {
    if (taken.has(node.attrs.id)) return [position];
    taken.add(node.attrs.id);
    return [];
  });
}
