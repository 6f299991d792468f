import { type Language, otherLanguage } from "#domain/locale.ts";
import type { LiveEdition } from "#domain/publication/live.ts";

/**
 * How a language stands to the other one, for its readers; times are ISO 8601.
 * - `corrected`: the other was corrected after this one was last published, at `own`.
 * - `renewed`: the other was published again after it, and says something else since.
 * - `followed`: this one came out later than the other did, whose time is the one that the desk prints.
 */
export type Freshness = { kind: "corrected" | "renewed" | "followed"; language: Language; own: string; other: string };

/** Languages of one piece of work go out within so long of each other, and nobody need be told. */
const together = 24 * 60 * 60 * 1000;

/**
 * What readers of `language` should know of the other language's publications: that theirs may be behind, or else when
 * each came out. Null where the two go together, or there is only one.
 */
export function freshnessOf(editions: { [L in Language]?: LiveEdition }, language: Language): Freshness | null {
  const [own, other] = [editions[language], editions[otherLanguage(language)]];
  if (!own || !other) return null;
  const about = { language: otherLanguage(language) };
  // What both had wrong was put right in both.
  const known = new Set(own.snapshot.corrections?.map(({ id }) => id));
  const last = (other.snapshot.corrections ?? [])
    .filter(({ id, at }) => !known.has(id) && after(at, own.madeAt) > 0)
    .map(({ at }) => at)
    .sort(after)
    .at(-1);
  if (last !== undefined) return { ...about, kind: "corrected", own: own.madeAt, other: last };
  if (after(other.changedAt, own.madeAt) > together && after(other.changedAt, other.firstMadeAt) > 0) {
    return { ...about, kind: "renewed", own: own.madeAt, other: other.changedAt };
  }
  const printed = other.snapshot.datePublished;
  const followed = [other.firstMadeAt, printed].every((time) => after(own.firstMadeAt, time) > together);
  return followed ? { ...about, kind: "followed", own: own.firstMadeAt, other: printed } : null;
}

function after(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
