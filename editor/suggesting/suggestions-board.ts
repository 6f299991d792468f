import type { Editor } from "@tiptap/core";
import type { EditionText } from "#domain/article/article.ts";
import { type Language, languages } from "#domain/locale.ts";
import { locateSuggestions, type Misfit } from "#domain/suggestions/apply-suggestion.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import { placeSuggestions, type ShownSuggestion, suggestionsKey } from "#editor/suggesting/suggestion-marks.ts";

/** A suggestion on the page; `misfit` says why it could not be taken over into what stands there now. */
export type PageSuggestion = SuggestionForDesk & { misfit: Misfit | null };
export type SuggestionsView = { pending: PageSuggestion[]; decided: SuggestionForDesk[]; opened: string | null };

type Side = {
  editor: Editor;
  /** The edition as this editor shows it, and a word when it changes: a title or deck is no part of the editor's document. */
  screen: { read: () => EditionText; subscribe: (listener: () => void) => () => void };
  /** Whose suggestions are drawn otherwise here: those of who makes them. */
  without: string | null;
};

/** What changed under a hand is looked at once it rests; what is drawn moves along meanwhile. Milliseconds. */
const restMs = 250;

/** What is suggested in both editions: where it stands on the screen, and which of it is looked at. */
export class SuggestionsBoard {
  #told: readonly SuggestionForDesk[] | null = null;
  #view: SuggestionsView = { pending: [], decided: [], opened: null };
  readonly #sides: Partial<Record<Language, Side>> = {};
  readonly #order: readonly Language[];
  #asked: { id: string; elsewhere: () => void } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawn: Partial<Record<Language, ShownSuggestion[]>> = {};
  readonly #listeners = new Set<() => void>();

  /** Brings an edition before the eyes where there is room for one; the writing surface says how. */
  reveal: (language: Language) => void = () => undefined;

  constructor(order: readonly Language[] = languages) {
    this.#order = order;
  }

  view = (): SuggestionsView => this.#view;

  /** Everything as the desk told it last; null until it has. */
  standing = (): readonly SuggestionForDesk[] | null => this.#told;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  told(suggestions: readonly SuggestionForDesk[]): void {
    this.#told = suggestions;
    this.#tell();
    if (this.#isComposed()) this.#soon();
    else this.#look();
  }

  attach(language: Language, side: Side): () => void {
    this.#sides[language] = side;
    const changed = () => this.#soon();
    side.editor.on("update", changed);
    const forget = side.screen.subscribe(changed);
    this.#soon();
    return () => {
      side.editor.off("update", changed);
      forget();
      if (this.#sides[language]?.editor === side.editor) delete this.#sides[language];
    };
  }

  open(id: string | null): void {
    if (id === this.#view.opened) return;
    const language = this.#view.pending.find((each) => each.id === id)?.language;
    if (language) this.reveal(language);
    this.#set({ opened: id });
  }

  /** Opens one as soon as it is drawn; what stands nowhere is `elsewhere`. The desk has said by then what is suggested. */
  ask(id: string, elsewhere: () => void): void {
    this.#asked = { id, elsewhere };
    this.#soon();
  }

  /** Opens the next suggestion behind the caret, from the last on to the first. */
  next(from: Language | null): void {
    const all = this.#order.flatMap((language) =>
      (this.#drawn[language] ?? []).map(({ id, at }) => ({ id, language, at })),
    );
    const { opened } = this.#view;
    const here = all.findIndex(({ id }) => id === opened);
    const caret = from && this.#sides[from]?.editor.state.selection.head;
    const behind =
      here >= 0
        ? all[here + 1]
        : all.find(({ language, at }) => language === from && caret !== null && at >= (caret ?? 0));
    this.open((behind ?? all[0])?.id ?? this.#view.pending[0]?.id ?? null);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isComposed()) this.#soon();
      else this.#look();
    }, restMs);
  }

  /** Under an input method's hands nothing may be drawn anew. */
  #isComposed(): boolean {
    return Object.values(this.#sides).some(({ editor }) => !editor.isDestroyed && editor.view.composing);
  }

  #look(): void {
    const told = this.#told ?? [];
    const waiting = told.filter(({ status }) => status === "pending");
    const decided = told.filter(({ status }) => status !== "pending");
    // Most articles have none, and nobody who types in them waits for this.
    if (waiting.length === 0 && this.#view.pending.length === 0) {
      if (decided.length !== this.#view.decided.length) this.#set({ decided });
      this.#openAsked();
      return;
    }
    const misfits = new Map<string, Misfit>();
    this.#drawn = {};
    for (const language of languages) {
      const side = this.#sides[language];
      if (!side || side.editor.isDestroyed) continue;
      const own = waiting.filter((each) => each.language === language);
      const text = side.screen.read();
      for (const [id, place] of locateSuggestions(own, text)) if (typeof place === "string") misfits.set(id, place);
      const shown = placeSuggestions(
        side.editor.state.doc,
        text,
        own.filter(({ suggestedBy }) => suggestedBy !== side.without),
      ).sort((a, b) => a.at - b.at);
      this.#drawn[language] = shown;
      const { tr } = side.editor.state;
      side.editor.view.dispatch(tr.setMeta(suggestionsKey, shown).setMeta("addToHistory", false));
      if (side.without !== null)
        for (const { id, suggestedBy } of own) if (suggestedBy === side.without) misfits.delete(id);
    }
    const { opened } = this.#view;
    this.#set({
      pending: waiting.map((each) => ({ ...each, misfit: misfits.get(each.id) ?? null })),
      decided,
      opened: waiting.some(({ id }) => id === opened) ? opened : null,
    });
    this.#openAsked();
  }

  #openAsked(): void {
    const asked = this.#asked;
    if (!asked) return;
    const language = this.#view.pending.find(({ id }) => id === asked.id)?.language;
    // Its edition is not on the page yet.
    if (language && !this.#sides[language]) return;
    this.#asked = null;
    if (language && this.#drawn[language]?.some(({ id }) => id === asked.id)) this.open(asked.id);
    else asked.elsewhere();
  }

  #set(change: Partial<SuggestionsView>): void {
    this.#view = { ...this.#view, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
