import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { EditionText } from "#domain/article/article.ts";
import type { LineStep } from "#editor/finding/line-step.ts";
import type { Screen } from "#editor/saving/saver-parts.ts";
import { showDocument } from "#editor/show-document.ts";
import { documentOf } from "#editor/to-document.ts";

/** Long enough for the browser to hand the composed characters to the editor. */
const afterComposing = 60;

/** One edition as it stands on the screen: title and deck as fields, the document in its editor. */
export class EditionScreen implements Screen<EditionText> {
  #title: string;
  #deck: string;
  /** The document is converted when somebody asks, not on every key. */
  #document: EditionText["document"] | Node;
  #editor: Editor | null = null;
  #composing = false;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<() => void>();

  constructor(text: EditionText) {
    this.#title = text.title;
    this.#deck = text.deck;
    this.#document = text.document;
  }

  read = (): EditionText => ({
    title: this.#title,
    deck: this.#deck,
    document: "attrs" in this.#document ? documentOf(this.#document) : this.#document,
  });

  show = (text: EditionText): void => {
    this.#title = text.title;
    this.#deck = text.deck;
    this.#document = text.document;
    if (this.#editor) {
      showDocument(this.#editor, text.document);
      this.#document = this.#editor.state.doc;
    }
    for (const listener of this.#listeners) listener();
  };

  settle = (): Promise<void> =>
    this.#composing ? new Promise((resolve) => this.#waiting.add(resolve)) : Promise.resolve();

  title = (): string => this.#title;
  deck = (): string => this.#deck;

  write(field: "title" | "deck", value: string): void {
    if (field === "title") this.#title = value;
    else this.#deck = value;
    for (const listener of this.#listeners) listener();
  }

  /** Does what a step says of a line, unless the line was written since: whoever wrote it keeps it. */
  rewrite({ field, before, after }: LineStep): boolean {
    if ((field === "title" ? this.#title : this.#deck) !== before) return false;
    this.write(field, after);
    return true;
  }

  attach(editor: Editor): void {
    this.#editor = editor;
    // Something may have been merged in between the first picture and the editor.
    showDocument(editor, this.read().document);
    this.#document = editor.state.doc;
  }

  detach(): void {
    this.#editor = null;
    // An editor that goes away in the middle of a composition never says that it ended.
    this.composing(false);
  }

  typed(doc: Node): void {
    this.#document = doc;
  }

  /** An input method began or ended a composition in a field or the editor. */
  composing(now: boolean): void {
    this.#composing = now;
    if (now) return;
    setTimeout(() => {
      if (this.#composing) return;
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    }, afterComposing);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
