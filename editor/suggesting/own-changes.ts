import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Block } from "#domain/document/document.ts";
import { sameBlock } from "#domain/document/merge-documents.ts";
import type { Language } from "#domain/locale.ts";
import { changesOfWords, deriveSuggestions, sameShape } from "#domain/suggestions/derive-suggestions.ts";
import { wordRuns } from "#domain/suggestions/word-runs.ts";
import { shownMeta } from "#editor/show-document.ts";
import { goneWords, positionIn } from "#editor/suggesting/suggestion-marks.ts";
import { blockOf } from "#editor/to-document.ts";

type Base = ReadonlyMap<string, Block>;
type Drawn = { base: Base; marks: DecorationSet; composing: boolean };

const ownKey = new PluginKey<Drawn>("ownChanges");
/** Carries the blocks as they stand, which what is typed is compared with. */
export const baseMeta = "suggestingBase";
const composingMeta = "suggestingComposing";

/** Whether what is typed in this editor are suggestions. */
export function isSuggesting(state: EditorState): boolean {
  return ownKey.getState(state) !== undefined;
}

/**
 * Draws what somebody made of a text over it: the words that went, struck, and those that came, underlined. The document
 * holds no mark of it. Refuses what is no change of words: blocks and their parts stay as they are.
 */
export const OwnChanges = Extension.create<{ language: Language; refused: () => void }>({
  name: "ownChanges",
  addOptions: () => ({ language: "zh", refused: () => undefined }),
  addProseMirrorPlugins() {
    const { language, refused } = this.options;
    return [
      new Plugin<Drawn>({
        key: ownKey,
        state: {
          init: (_, { doc }) => ({
            base: new Map(doc.children.map((node) => [String(node.attrs.id), blockOf(node)])),
            marks: DecorationSet.empty,
            composing: false,
          }),
          apply(transaction, drawn) {
            const base = (transaction.getMeta(baseMeta) as Base | undefined) ?? drawn.base;
            const composing = (transaction.getMeta(composingMeta) as boolean | undefined) ?? drawn.composing;
            const same = base === drawn.base && composing === drawn.composing && !transaction.docChanged;
            if (same) return drawn;
            // Under an input method's hands nothing may be drawn anew.
            const marks = composing
              ? drawn.marks.map(transaction.mapping, transaction.doc)
              : DecorationSet.create(transaction.doc, marksOf(transaction.doc, base, language));
            return { base, marks, composing };
          },
        },
        filterTransaction(transaction, state) {
          if (!transaction.docChanged || transaction.getMeta(shownMeta) === true) return true;
          const base = ownKey.getState(state)?.base ?? new Map();
          if (changesWordsAlone(state.doc, transaction.doc, base, language)) return true;
          // Not while a state is being made.
          setTimeout(refused);
          return false;
        },
        props: {
          decorations: (state) => ownKey.getState(state)?.marks,
          handleDOMEvents: {
            compositionstart: (view) => {
              view.dispatch(view.state.tr.setMeta(composingMeta, true));
              return false;
            },
            compositionend: (view) => {
              // The view reads the last character after this event.
              setTimeout(() => !view.isDestroyed && view.dispatch(view.state.tr.setMeta(composingMeta, false)), 80);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function changesWordsAlone(before: Node, after: Node, base: Base, language: Language): boolean {
  if (before.childCount !== after.childCount) return false;
  return before.children.every((was, at) => {
    const is = after.child(at);
    if (was === is) return true;
    if (was.attrs.id !== is.attrs.id || was.type !== is.type || !sameShape(blockOf(was), blockOf(is))) return false;
    // Bold and its like are no words: a suggestion could not say them.
    if (was.textContent === is.textContent) return was.eq(is);
    const stands = base.get(String(is.attrs.id));
    return stands !== undefined && deriveSuggestions(stands, blockOf(is), language) !== null;
  });
}

/** Blocks don't change: what one of them was drawn with holds as long as it stands over the same words. */
const known = new WeakMap<Node, { base: Block; at: number; marks: Decoration[] }>();

function marksOf(doc: Node, base: Base, language: Language): Decoration[] {
  const marks: Decoration[] = [];
  doc.forEach((node, position) => {
    const stands = base.get(String(node.attrs.id));
    if (!stands) return;
    const was = known.get(node);
    const drawn =
      was?.base === stands && was.at === position ? was.marks : blockMarks(stands, node, position, language);
    known.set(node, { base: stands, at: position, marks: drawn });
    marks.push(...drawn);
  });
  return marks;
}

function blockMarks(stands: Block, node: Node, position: number, language: Language): Decoration[] {
  const shown = blockOf(node);
  if (sameBlock(stands, shown)) return [];
  const [old, fresh] = [wordRuns(stands), wordRuns(shown)];
  return fresh.flatMap((run, at) => {
    const start = positionIn(node, position, run);
    if (start === null) return [];
    const was = old[at]?.text ?? "";
    let shift = 0;
    return changesOfWords(was, run.text, language).flatMap((change) => {
      const from = start + change.start + shift;
      const to = from + change.inserted.length;
      shift += change.inserted.length - (change.end - change.start);
      const came = from < to ? [Decoration.inline(from, to, { nodeName: "ins", "data-own": "" })] : [];
      const gone = was.slice(change.start, change.end);
      return gone === "" ? came : [goneWords(from, gone), ...came];
    });
  });
}
