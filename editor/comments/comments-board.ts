import type { Editor } from "@tiptap/core";
import { type Anchor, anchorTargets, placeText } from "#domain/annotations/anchor.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { CommentPerson, CommentsForDesk, ThreadForDesk } from "#domain/comments/thread.ts";
import { type Language, languages } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import { type CommentHighlight, commentsKey, shownHighlights } from "#editor/comments/comment-highlights.ts";
import { lineTarget, selectedTarget, standingTarget } from "#editor/comments/selected-target.ts";
import { goToLine, goToWords, highlightsOf, lineField } from "#editor/comments/words-in-editor.ts";
import type { EditionScreen } from "#editor/edition-screen.ts";

/** Words are looked for anew once the hand rests; the underlines move along meanwhile. Milliseconds. */
const restMs = 250;
/** A drawer lets go of the keys while it closes. */
const afterClosingMs = 50;

export type CommentsView = {
  /** In the order of the words as the desk last told it, each with where its words stand on this page. */
  threads: readonly ThreadForDesk[];
  people: readonly CommentPerson[];
  opened: boolean;
  /** The thread that is looked at. */
  active: string | null;
  /** What somebody is about to say something about. */
  composing: Target | null;
};

type Side = {
  editor: Editor;
  /** The edition as this editor shows it. */
  screen: Pick<EditionScreen, "read" | "subscribe">;
  /** The edition as the desk has it, where the editor shows what somebody would have otherwise. */
  standing?: () => EditionText;
};
const nothing: CommentsView = { threads: [], people: [], opened: false, active: null, composing: null };

/** The comments of an article on its writing surface: where they stand, and which is looked at. */
export class CommentsBoard {
  #view = nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Language | null = null;
  readonly #sides: Partial<Record<Language, Side>> = {};
  readonly #listeners = new Set<() => void>();
  /** What somebody had begun to say something about when they left. */
  #begun: Target | null = null;
  /** What had the keys before the comments did. */
  #before: HTMLElement | null = null;

  /** Brings an edition before the eyes where there is room for one; the writing surface says how. */
  reveal: (language: Language) => void = () => undefined;

  view = (): CommentsView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes in what the desk says. */
  told({ threads, people }: CommentsForDesk): void {
    this.#set({ threads, people });
    this.#unlessComposing();
  }

  attach(language: Language, side: Side): () => void {
    this.#sides[language] = side;
    const forget = side.screen.subscribe(this.changed);
    this.changed();
    return () => {
      forget();
      if (this.#sides[language]?.editor !== side.editor) return;
      delete this.#sides[language];
    };
  }

  /** Something changed under a hand, or was merged in. */
  changed = (): void => {
    if (this.#view.threads.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#unlessComposing, restMs);
  };

  /** Under an input method's hands nothing may be drawn anew. */
  #unlessComposing = (): void => {
    if (Object.values(this.#sides).some(({ editor }) => !editor.isDestroyed && editor.view.composing)) this.changed();
    else this.#anchorAnew();
  };

  /** The edition that somebody is in. */
  entered(language: Language): void {
    this.#last = language;
  }

  /** Shows the comments, from a thread on. */
  open(active: string | null = null): void {
    this.#remember(document.activeElement);
    this.#set({ opened: true, active, composing: null });
  }

  /** Shows the comments with a place for something new about a target. `before`: what has the keys afterwards. */
  compose(target: Target | null, before: Element | null = document.activeElement): void {
    if (!target) return;
    const standing = this.#sides[target.language]?.standing;
    this.#remember(before);
    const meant = this.#goesOn(standing ? standingTarget(target, standing()) : target);
    this.#set({ opened: true, active: null, composing: meant });
  }

  /** The same about what is selected in an edition. */
  composeIn(language: Language): void {
    const editor = this.#sides[language]?.editor;
    if (editor) this.compose(selectedTarget(editor, language), editor.view.dom);
  }

  /** Asks for words about what is selected: in a title or a deck, or in the edition that somebody was in last. */
  composeHere(): void {
    const { activeElement } = document;
    const half = activeElement?.closest("[data-side]");
    const language = languages.find((one) => one === half?.getAttribute("data-side"));
    if (activeElement instanceof HTMLTextAreaElement && activeElement.dataset.field && language) {
      this.compose(lineTarget(activeElement, language));
      return;
    }
    const selected = document.getSelection()?.anchorNode ?? null;
    const there = languages.find((one) => this.#sides[one]?.editor.view.dom.contains(selected)) ?? this.#last;
    if (there) this.composeIn(there);
  }

  /** The keys that come back have lost what was selected: the same block alone means the words begun with in it. */
  #goesOn(target: Target): Target {
    const begun = this.#begun;
    const same = begun?.language === target.language && sameJson(begun.place, target.place);
    return begun && same && !target.range ? begun : target;
  }

  composed(thread: string): void {
    this.#begun = null;
    this.#set({ composing: null, active: thread });
  }

  stopComposing(): void {
    this.#set({ composing: null });
  }

  /** Closes; the keys go where they were, unless the way goes on elsewhere. */
  close({ elsewhere = false } = {}): void {
    this.#begun = this.#view.composing ?? this.#begun;
    this.#set({ opened: false, active: null, composing: null });
    const before = this.#before;
    this.#before = null;
    if (!elsewhere) setTimeout(() => before?.isConnected && before.focus({ preventScroll: true }), afterClosingMs);
  }

  /** Selects a thread's words where they stand. False where they don't. */
  go(id: string): boolean {
    const thread = this.#view.threads.find((one) => one.id === id);
    if (!thread || thread.anchor === "orphaned") return false;
    const { language } = thread.target;
    const { at } = thread.anchor;
    const side = this.#sides[language];
    if (!side) return false;
    this.#visited = id;
    this.reveal(language);
    // An edition that was out of sight is laid out first.
    setTimeout(() => {
      if ("line" in at) goToLine(side.editor, at.line, at.start, at.end);
      else goToWords(side.editor, at.blockId, "field" in at && at.field ? null : at);
    });
    return true;
  }

  #visited: string | null = null;

  /** To the next open thread, or the one before; from the last on to the first. */
  step(direction: 1 | -1): void {
    const open = this.#view.threads.filter(({ resolved, anchor }) => !resolved && anchor !== "orphaned");
    const at = open.findIndex(({ id }) => id === this.#visited);
    const next = at < 0 ? (direction === 1 ? 0 : open.length - 1) : (at + direction + open.length) % open.length;
    const thread = open[next];
    if (thread) this.go(thread.id);
  }

  /** The words that a target is about, as they stand on this page; "" where it can't be seen. */
  wordsOf({ language, place, range }: Target): string {
    if (range) return range.quote.exact;
    const side = this.#sides[language];
    const text = side?.standing?.() ?? side?.screen.read();
    return (text && placeText(place, text)) ?? "";
  }

  #remember(before: Element | null): void {
    if (!this.#view.opened && before instanceof HTMLElement) this.#before = before;
  }

  #anchorAnew(): void {
    clearTimeout(this.#timer);
    const anchors = new Map<string, Anchor>();
    for (const language of languages) {
      const side = this.#sides[language];
      const own = this.#view.threads.filter(({ target }) => target.language === language);
      if (!side || side.editor.isDestroyed) continue;
      const targets = own.map(({ target }) => target);
      const found = own.length > 0 ? anchorTargets(targets, side.screen.read()) : [];
      for (const [index, anchor] of found.entries()) anchors.set(own[index]?.id ?? "", anchor);
      this.#show(language, side.editor, anchors);
    }
    const threads = this.#view.threads.map((thread) => {
      const anchor = anchors.get(thread.id);
      return anchor === undefined || sameJson(anchor, thread.anchor) ? thread : { ...thread, anchor };
    });
    if (threads.some((thread, index) => thread !== this.#view.threads[index])) this.#set({ threads });
  }

  #show(language: Language, editor: Editor, anchors: ReadonlyMap<string, Anchor>): void {
    const open = this.#view.threads.filter(({ target, resolved }) => target.language === language && !resolved);
    const highlights = open.flatMap(({ id }) => highlightsOf(editor, id, anchors.get(id) ?? "orphaned"));
    const lines = open.flatMap(({ id }) => {
      const anchor = anchors.get(id);
      return anchor && anchor !== "orphaned" && "line" in anchor.at ? [anchor.at.line] : [];
    });
    for (const line of ["title", "deck"] as const)
      lineField(editor, line)?.toggleAttribute("data-comment", lines.includes(line));
    // The marks move with the words by themselves, and go when these are replaced by a text from the desk.
    if (sameJson(inOrder(highlights), inOrder(shownHighlights(editor.state)))) return;
    editor.view.dispatch(editor.state.tr.setMeta(commentsKey, highlights).setMeta("addToHistory", false));
  }

  #set(change: Partial<CommentsView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function inOrder(highlights: readonly CommentHighlight[]): CommentHighlight[] {
  return [...highlights].sort((a, b) => a.from - b.from || a.to - b.to || (a.thread < b.thread ? -1 : 1));
}
