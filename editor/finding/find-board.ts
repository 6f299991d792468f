import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { type FindOptions, makeFinder } from "#domain/document/find-text.ts";
import type { Language } from "#domain/locale.ts";
import type { EditionScreen } from "#editor/edition-screen.ts";
import { type Highlight, highlightsKey } from "#editor/finding/find-highlights.ts";
import { type Match, makeSearch, type Searched } from "#editor/finding/find-matches.ts";
import { noteAround } from "#editor/finding/places.ts";
import { replacingTransaction } from "#editor/finding/replace-matches.ts";

/** `alike`: 简 and 繁 forms of a character are the same. */
export type FindQuery = FindOptions & { wording: string; alike: boolean };
export type FindView = { opened: "find" | "replace" | null; query: FindQuery; matches: Match[]; current: number };
/** How many were replaced, and how many of those asked for were not. */
export type Replaced = { replaced: number; left: number };

type Side = Pick<Searched, "standingText" | "mayWrite"> & { editor: Editor; screen: EditionScreen };

/** What is typed is searched once the hand rests; the marks of what was found move along meanwhile. */
const restMs = 250;
const everything: FindQuery = { wording: "", exact: false, wholeWords: false, alike: true };

/** Finding and replacing in both editions at once. */
export class FindBoard {
  #view: FindView = { opened: null, query: everything, matches: [], current: -1 };
  #search = makeSearch(() => []);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #order: readonly Language[];
  readonly #sides: Partial<Record<Language, Side>> = {};
  readonly #listeners = new Set<() => void>();

  /** Brings an edition before the eyes where there is room for one; the writing surface says how. */
  reveal: (language: Language) => void = () => undefined;

  constructor(order: readonly Language[]) {
    this.#order = order;
  }

  view = (): FindView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  attach(language: Language, side: Side): () => void {
    this.#sides[language] = side;
    const forget = side.screen.subscribe(this.changed);
    this.changed();
    return () => {
      forget();
      if (this.#sides[language]?.editor === side.editor) delete this.#sides[language];
    };
  }

  /** Opens with the words that are selected, when they are few. */
  open(how: "find" | "replace", from: Language | null): void {
    const selected = from ? selectedWords(this.#sides[from]?.editor) : "";
    this.#set({ opened: how });
    void this.ask(selected === "" ? {} : { wording: selected });
  }

  /** Closes, with the caret where the current match is. */
  close(): void {
    const { matches, current } = this.#view;
    const match = matches[current];
    clearTimeout(this.#timer);
    this.#set({ opened: null, matches: [], current: -1 });
    this.#show();
    const editor = match && this.#sides[match.language]?.editor;
    if (match?.place.kind === "text" && match.block && editor) {
      const { doc, tr } = editor.state;
      const { position, node } = match.block;
      const [at, note] = [position + match.place.at, noteAround(node, match.place.at)];
      const { from, to } = match.span;
      editor.commands.focus();
      const words = note
        ? NodeSelection.create(doc, position + note.from)
        : TextSelection.create(doc, at + from, at + to);
      editor.view.dispatch(tr.setSelection(words));
    } else if (match?.place.kind === "line") this.#line(match.language, match.place.field)?.focus();
    else (editor ?? this.#order.map((language) => this.#sides[language]?.editor).find(Boolean))?.commands.focus();
  }

  /** Looks for something else, or otherwise. The table of both scripts is fetched when it is first needed. */
  async ask(change: Partial<FindQuery>): Promise<void> {
    const query = { ...this.#view.query, ...change };
    this.#set({ query });
    const alike = query.alike && query.wording !== "" ? await import("#domain/hanzi/to-hans.ts") : null;
    if (this.#view.query !== query) return;
    this.#search = makeSearch(makeFinder(query.wording, query, alike?.characterInHans ?? ((character) => character)));
    const matches = this.#searchAll();
    this.#set({ matches, current: this.#nearest(matches) });
    this.#show(true);
  }

  /** Something changed under a hand, or was merged in. */
  changed = (): void => {
    if (this.#view.opened === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Under an input method's hands nothing may be drawn anew.
      if (this.#editors().some(({ view }) => view.composing)) this.changed();
      else this.#searchAnew();
    }, restMs);
  };

  step(direction: 1 | -1): void {
    this.#searchAnew();
    const { matches, current } = this.#view;
    if (matches.length === 0) return;
    this.#set({ current: (current + direction + matches.length) % matches.length });
    this.#show(true);
  }

  /** Replaces the current match and goes to the next. */
  replaceOne(replacement: string): Replaced {
    const match = this.#view.matches[this.#view.current];
    const done = match ? this.replace([match], replacement) : { replaced: 0, left: 0 };
    const { matches, current } = this.#view;
    if (done.replaced === 0) this.step(1);
    // What was put in may hold what is looked for: that isn't the next one.
    else if (match && matches[current] && isWithin(matches[current], match, replacement)) this.step(1);
    else this.#show(true);
    return done;
  }

  /** Replaces matches, in one step of history for each edition; those whose words changed meanwhile are left. */
  replace(wanted: readonly Match[], replacement: string): Replaced {
    const keys = new Set(wanted.map(({ key }) => key));
    const there = this.#searchAll().filter(({ key }) => keys.has(key));
    let replaced = 0;
    for (const language of this.#order) {
      const editor = this.#sides[language]?.editor;
      const own = there.filter((match) => match.language === language);
      if (!editor || own.length === 0 || editor.view.composing) continue;
      const done = replacingTransaction(editor.state, own, replacement);
      if (done.replaced === 0) continue;
      const before = editor.state;
      editor.view.dispatch(done.transaction);
      // Who began to write there this moment keeps the words.
      if (editor.state !== before) replaced += done.replaced;
    }
    this.#searchAnew();
    return { replaced, left: wanted.length - replaced };
  }

  #searchAnew(): void {
    clearTimeout(this.#timer);
    const { matches: before, current } = this.#view;
    const matches = this.#searchAll();
    const same = matches.findIndex(({ key }) => key === before[current]?.key);
    this.#set({ matches, current: same >= 0 ? same : Math.min(Math.max(current, 0), matches.length - 1) });
    this.#show();
  }

  #searchAll(): Match[] {
    if (this.#view.opened === null) return [];
    return this.#order.flatMap((language) => {
      const side = this.#sides[language];
      if (!side) return [];
      const { editor, screen, standingText, mayWrite } = side;
      const lines = { title: screen.title(), deck: screen.deck() };
      return this.#search({
        ...lines,
        language,
        doc: editor.state.doc,
        standingText,
        readOnly: !editor.isEditable,
        mayWrite,
      });
    });
  }

  /** The first match at or behind the caret of the edition that was written last. */
  #nearest(matches: readonly Match[]): number {
    const index = matches.findIndex(({ language, block, place, span }) => {
      const editor = this.#sides[language]?.editor;
      if (!editor || !block || editor !== this.#last) return false;
      return block.position + (place.kind === "text" ? place.at + span.from : 0) >= editor.state.selection.from;
    });
    return index >= 0 ? index : matches.length > 0 ? 0 : -1;
  }

  #last: Editor | null = null;

  /** The edition that is being written: finding begins at its caret. */
  entered(editor: Editor): void {
    this.#last = editor;
  }

  #set(change: Partial<FindView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #show(bringIntoView = false): void {
    const { matches, current } = this.#view;
    for (const language of this.#order) {
      const editor = this.#sides[language]?.editor;
      if (!editor || editor.isDestroyed) continue;
      const highlights = matches.flatMap((match, index) =>
        match.language === language ? highlightOf(match, index === current) : [],
      );
      editor.view.dispatch(editor.state.tr.setMeta(highlightsKey, highlights).setMeta("addToHistory", false));
      for (const field of ["title", "deck"] as const) {
        const line = this.#line(language, field);
        const here = matches.flatMap(({ language: of, place }, index) =>
          of === language && place.kind === "line" && place.field === field ? [index] : [],
        );
        if (here.length === 0) line?.removeAttribute("data-found");
        else line?.setAttribute("data-found", here.includes(current) ? "current" : "other");
      }
    }
    const match = matches[current];
    if (bringIntoView && match) this.#bringIntoView(match);
  }

  #bringIntoView({ language }: Match): void {
    this.reveal(language);
    // An edition that was out of sight is laid out first.
    requestAnimationFrame(() => {
      const half = this.#half(language);
      half?.querySelector("[data-found=current]")?.scrollIntoView({ block: "center" });
    });
  }

  #half(language: Language): Element | null | undefined {
    return this.#sides[language]?.editor.view.dom.closest("[data-side]");
  }

  #line(language: Language, field: "title" | "deck"): HTMLElement | null | undefined {
    return this.#half(language)?.querySelector<HTMLElement>(`[data-field=${field}]`);
  }

  #editors(): Editor[] {
    return this.#order.flatMap((language) => this.#sides[language]?.editor ?? []);
  }
}

function highlightOf({ place, block, span }: Match, current: boolean): Highlight[] {
  if (!block) return [];
  if (place.kind !== "text")
    return [{ from: block.position, to: block.position + block.node.nodeSize, block: true, current }];
  const note = noteAround(block.node, place.at);
  if (note) return [{ from: block.position + note.from, to: block.position + note.to, block: true, current }];
  const start = block.position + place.at;
  return [{ from: start + span.from, to: start + span.to, block: false, current }];
}

function isWithin(match: Match, replaced: Match, replacement: string): boolean {
  const samePlace =
    match.language === replaced.language &&
    match.block?.id === replaced.block?.id &&
    match.place.kind === replaced.place.kind &&
    ("at" in match.place && "at" in replaced.place ? match.place.at === replaced.place.at : true);
  const { from } = replaced.span;
  return samePlace && match.span.from >= from && match.span.from < from + replacement.length;
}

function selectedWords(editor: Editor | undefined): string {
  if (!editor) return "";
  const { from, to, $from, $to } = editor.state.selection;
  return $from.sameParent($to) && to - from <= 100 ? editor.state.doc.textBetween(from, to, " ").trim() : "";
}
