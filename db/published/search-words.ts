import { readerDb } from "#db/client.ts";
import { stemOf } from "#domain/search/grams.ts";
import { editsAllowed, nearest } from "#domain/search/misspelt.ts";
import { inPattern } from "#domain/text.ts";

/** Words that are looked at of those that begin alike or share pieces. */
const mostLookedAt = 2000;
const mostTaken = 3;
const mostCompleted = 40;

/** Words of live texts that somebody may have meant, the likest first; none where the word itself stands in one. */
export async function wordsMeant(word: string): Promise<string[]> {
  const edits = editsAllowed(word);
  if (edits === 0 || (await standing([stemOf(word)])).size > 0) return [];
  const rows = await readerDb().$queryRaw<{ word: string }[]>`
      SELECT word FROM published_search_words
      WHERE (word % ${word} OR word LIKE ${`${word.slice(0, 2)}%`})
        AND length(word) BETWEEN ${word.length - edits} AND ${word.length + edits}
      LIMIT ${mostLookedAt}`
    // Without trigrams nothing is taken for something else.
    .catch(() => []);
  const near = nearest(
    word,
    rows.map((row) => row.word),
  );
  const live = await standing(near.map(stemOf));
  return near.filter((one) => live.has(stemOf(one))).slice(0, mostTaken);
}

/** The stems of live words that begin so: what somebody who is still typing may be about to write. */
export async function stemsBeginning(beginning: string): Promise<string[]> {
  const pattern = `${inPattern(beginning)}%`;
  const rows = await readerDb().$queryRaw<{ word: string }[]>`
    SELECT word FROM published_search_words WHERE word LIKE ${pattern} ORDER BY length(word), word LIMIT ${mostCompleted}`;
  return [...new Set(rows.map(({ word }) => stemOf(word)))];
}

/** Which of these stems a live text has: the list of words also has those of what was taken down. */
async function standing(stems: readonly string[]): Promise<Set<string>> {
  if (stems.length === 0) return new Set();
  const rows = await readerDb().$queryRaw<{ stem: string }[]>`
    SELECT stem FROM unnest(${[...new Set(stems)]}::text[]) AS stem
    WHERE EXISTS (SELECT FROM published_search WHERE grams @> ARRAY[stem])`;
  return new Set(rows.map(({ stem }) => stem));
}
