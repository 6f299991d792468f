import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditionText } from "#domain/article/article.ts";
import { locateSuggestions } from "#domain/suggestions/apply-suggestion.ts";
import { type Suggestion, shownChange } from "#domain/suggestions/suggestion.ts";
import { fieldRun, type WordRun, wordRuns } from "#domain/suggestions/word-runs.ts";
import { blockOf } from "#editor/to-document.ts";

/** Where a suggestion is drawn in an editor: `gone` is struck, and `come` stands behind it. */
export type ShownSuggestion = { id: string; gone: { from: number; to: number } | null; at: number; come: string };

export const suggestionsKey = new PluginKey<DecorationSet>("suggestions");

/** Shows what others suggest without touching the document. */
export const SuggestionMarks = Extension.create<{ open: (id: string) => void }>({
  name: "suggestionMarks",
  addOptions: () => ({ open: () => undefined }),
  addProseMirrorPlugins() {
    const { open } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: suggestionsKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const wanted = transaction.getMeta(suggestionsKey) as readonly ShownSuggestion[] | undefined;
            if (wanted) return DecorationSet.create(transaction.doc, wanted.flatMap(decorate));
            return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
          },
        },
        props: {
          decorations: (state) => suggestionsKey.getState(state),
          handleDOMEvents: {
            click: (_, { target }) => {
              const id =
                target instanceof Element && target.closest<HTMLElement>("[data-suggestion]")?.dataset.suggestion;
              if (id) open(id);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function decorate({ id, gone, at, come }: ShownSuggestion): Decoration[] {
  const attributes = { "data-suggestion": id };
  const struck = gone && Decoration.inline(gone.from, gone.to, { nodeName: "del", ...attributes });
  const words = come === "" ? null : widget(at, "ins", come, attributes, 1);
  return [struck, words].filter((each) => each !== null);
}

/** Words that are not in the document any more, shown where they stood. */
export function goneWords(at: number, words: string): Decoration {
  return widget(at, "del", words, { "data-own": "" }, -1);
}

function widget(at: number, tag: "ins" | "del", words: string, attributes: Record<string, string>, side: 1 | -1) {
  const draw = () => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.contentEditable = "false";
    element.textContent = words;
    return element;
  };
  return Decoration.widget(at, draw, { side, key: `${tag} ${words} ${Object.values(attributes).join()}`, marks: [] });
}

/** Where suggestions stand in the document of an editor, whose edition reads as `text`; those with no place are left out. */
export function placeSuggestions(doc: Node, text: EditionText, suggestions: readonly Suggestion[]): ShownSuggestion[] {
  const places = locateSuggestions(suggestions, text);
  const blocks = new Map<string, { node: Node; position: number }>();
  doc.forEach((node, position) => {
    blocks.set(String(node.attrs.id), { node, position });
  });
  return suggestions.flatMap((suggestion) => {
    const at = places.get(suggestion.id);
    if (!at || typeof at === "string" || "line" in at.place) return [];
    const block = blocks.get(at.place.blockId);
    if (!block) return [];
    const { node, position } = block;
    const read = blockOf(node);
    const run = at.place.field
      ? fieldRun(read, at.place.field)
      : wordRuns(read).find(({ start, text: words }) => start <= at.start && at.end <= start + words.length);
    const start = run ? positionIn(node, position, run) : null;
    if (!run || start === null) return [];
    const { before, gone, come } = shownChange(suggestion);
    const from = start + at.start - run.start + before.length;
    const to = from + gone.length;
    return [{ id: suggestion.id, gone: from < to ? { from, to } : null, at: to, come }];
  });
}

/** The position in the document of the first character of a run; null for words that do not stand in the text. */
export function positionIn(block: Node, position: number, { path, index }: WordRun): number | null {
  if (index === null) return null;
  let [node, at] = [block, position];
  for (const step of path) {
    if (typeof step !== "number") continue;
    at = startOf(node, at, step);
    node = node.child(step);
  }
  return startOf(node, at, index);
}

function startOf(node: Node, position: number, index: number): number {
  let at = position + 1;
  for (let before = 0; before < index; before++) at += node.child(before).nodeSize;
  return at;
}
