import type { ArticleDetails } from "#domain/article/article.ts";
import type { Screen } from "#editor/saving/saver-parts.ts";

/** The details as they stand in the panel. */
export class DetailsScreen implements Screen<ArticleDetails> {
  #details: ArticleDetails;
  readonly #listeners = new Set<() => void>();

  constructor(details: ArticleDetails) {
    this.#details = details;
  }

  read = (): ArticleDetails => this.#details;

  show = (details: ArticleDetails): void => {
    this.#details = details;
    for (const listener of this.#listeners) listener();
  };

  // Fields hand over whole values, never half a composed character.
  settle = (): Promise<void> => Promise.resolve();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
