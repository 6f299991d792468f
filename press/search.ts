import { type Suggestions, suggestFor } from "#db/published/suggest.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { type SearchAsked, searchPath } from "#domain/search/search-address.ts";
import { type Answer, answerOf } from "#press/answer.ts";
import { quickly } from "#press/pressed-object.ts";
import { createRenderer, type RendererOptions } from "#press/renderer.ts";
import { singleFlight, turnstile, within } from "#press/single-flight.ts";

/** Answers what is made for each request: nothing of it is stored. */
export type Search = {
  /** A page of results; undefined where too many wait for theirs, or the page is not fit. */
  results(locale: ReaderLocale, asked: SearchAsked): Promise<Answer | undefined>;
  /** What somebody who is still typing may be looking for; undefined where too many ask. */
  suggest(locale: ReaderLocale, typed: string): Promise<Suggestions | undefined>;
};

/** Searches wait beside the press, never in front of it: it has a queue of its own. */
const effort = { atOnce: 2, waiting: 60, quality: quickly };
const usuallyWithinMs = 8_000;
const suggestionsAtOnce = 4;
const suggestionsWaiting = 100;

/** @param answerWithinMs who waits longer is told that nobody answers; a database that hangs would have them wait for good */
export function createSearch(page: Omit<RendererOptions, "effort">, answerWithinMs = usuallyWithinMs): Search {
  const renderer = createRenderer({ ...page, effort });
  const flights = singleFlight<Answer | undefined>();
  const { pass } = turnstile(suggestionsAtOnce, suggestionsWaiting);
  return {
    results(locale, asked) {
      const path = searchPath(locale, asked);
      const made = flights(path, async () => {
        const rendered = await renderer.render(path, 200);
        if (!rendered.ok) return undefined;
        const entry = { path, subject: "search", status: 200, objectHash: null, location: null, generation: 0 };
        return answerOf(entry, rendered.object, "private, no-store");
      });
      return within(answerWithinMs, made);
    },
    async suggest(locale, typed) {
      const suggested = await within(
        answerWithinMs,
        pass(() => suggestFor(typed, locale)),
      );
      return suggested === "busy" ? undefined : suggested;
    },
  };
}
