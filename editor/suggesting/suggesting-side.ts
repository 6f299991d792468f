import type { Editor } from "@tiptap/core";
import type { Place } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block } from "#domain/document/document.ts";
import { sameBlock } from "#domain/document/merge-documents.ts";
import type { Language } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import { applySuggestions } from "#domain/suggestions/apply-suggestion.ts";
import { deriveLineSuggestions, deriveSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import { type SuggestedChange, type Suggestion, shownChange } from "#domain/suggestions/suggestion.ts";
import { showDocument } from "#editor/show-document.ts";
import { baseMeta } from "#editor/suggesting/own-changes.ts";
import { documentOf } from "#editor/to-document.ts";

/** What somebody would have otherwise in one block or line, as it is sent to the desk. */
export type PlaceChanges = { place: Place; baseHash: string | null; changes: SuggestedChange[] };

type Line = "title" | "deck";
const lines: readonly Line[] = ["title", "deck"];

/**
 * One edition as a person would have it, beside the edition as it stands. Only their difference is ever sent: the words
 * themselves are never saved as the edition's.
 */
export class SuggestingSide {
  readonly #language: Language;
  #base: EditionText;
  #shown: EditionText;
  #editor: Editor | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(language: Language, base: EditionText, own: readonly Suggestion[]) {
    this.#language = language;
    this.#base = base;
    this.#shown = applySuggestions(base, own).text;
  }

  get base(): EditionText {
    return this.#base;
  }

  shown = (): EditionText =>
    this.#editor ? { ...this.#shown, document: documentOf(this.#editor.state.doc) } : this.#shown;

  line(field: Line): string {
    return this.#shown[field];
  }

  writeLine(field: Line, words: string): void {
    this.#shown = { ...this.#shown, [field]: words };
    this.#tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  attach(editor: Editor): () => void {
    this.#editor = editor;
    this.#show(this.#shown);
    return () => {
      this.#shown = this.shown();
      this.#editor = null;
    };
  }

  /** Every block and line that this person would have otherwise. */
  read = (): PlaceChanges[] => changesBetween(this.#base, this.shown(), this.#language);

  /**
   * What somebody wrote meanwhile comes under this person's changes; those that were accepted into it are changes no more.
   * Answers with the words that found no place any more.
   */
  rebase(base: EditionText): string[] {
    const same =
      base.title === this.#base.title && base.deck === this.#base.deck && base.document === this.#base.document;
    if (same || sameJson(base, this.#base)) return [];
    const came = changesBetween(this.#base, base, this.#language).flatMap(({ changes }) => changes);
    const asked = this.#asked().filter((own) => !came.some((one) => isTheSame(one, own)));
    const { text, left } = applySuggestions(base, asked);
    this.#base = base;
    this.#show(text);
    return left
      .map(({ id }) => asked.find((each) => each.id === id))
      .filter((each) => each !== undefined)
      .map((each) => shownChange(each).come.trim())
      .filter((words) => words !== "");
  }

  /** What the desk does not hold any more, because it was rejected or taken back, goes from the screen too. */
  drop(gone: readonly Suggestion[]): void {
    const asked = this.#asked();
    const kept = asked.filter((each) => !gone.some((one) => saysTheSame(one, each)));
    if (kept.length < asked.length) this.#show(applySuggestions(this.#base, kept).text);
  }

  #asked() {
    return this.read().flatMap(({ changes, baseHash, place }, at) =>
      changes.map((change, index) => ({
        ...{ ...change, id: `${at}-${index}`, language: this.#language, baseHash },
        place: change.place ?? place,
      })),
    );
  }

  #show(text: EditionText): void {
    this.#shown = text;
    const editor = this.#editor;
    if (editor) {
      showDocument(editor, text.document);
      const { tr } = editor.state;
      editor.view.dispatch(tr.setMeta(baseMeta, blocksOf(this.#base)).setMeta("addToHistory", false));
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What of words makes one state of an edition of another, by block and line. */
function changesBetween(before: EditionText, after: EditionText, language: Language): PlaceChanges[] {
  const changed: PlaceChanges[] = lines
    .filter((line) => after[line] !== before[line])
    .map((line) => ({
      place: { line },
      baseHash: null,
      changes: deriveLineSuggestions(line, before[line], after[line], language),
    }));
  const blocks = blocksOf(before);
  for (const block of after.document.content) {
    const base = blocks.get(block.attrs.id);
    if (!base || sameBlock(base, block)) continue;
    const changes = deriveSuggestions(base, block, language) ?? [];
    if (changes.length > 0) changed.push({ place: { blockId: block.attrs.id }, baseHash: blockHash(base), changes });
  }
  return changed;
}

function blocksOf({ document }: EditionText): Map<string, Block> {
  return new Map(document.content.map((block) => [block.attrs.id, block]));
}

/** The same words at the same place of the same state. */
function isTheSame(a: SuggestedChange, b: SuggestedChange): boolean {
  return saysTheSame(a, b) && sameJson(a.range?.position, b.range?.position);
}

function saysTheSame(a: SuggestedChange, b: SuggestedChange): boolean {
  return sameJson(a.place, b.place) && a.inserted === b.inserted && a.range?.quote.exact === b.range?.quote.exact;
}
