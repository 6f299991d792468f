import { readerDb } from "#db/client.ts";
import { stemOf } from "#domain/search/grams.ts";

/** How alike a word has to be to what was typed: the share of three-letter pieces they have in common. */
const alike = 0.4;
const mostTaken = 3;
const mostCompleted = 40;

/** Words of live texts that somebody may have meant, the likest first; none where the word itself stands in one. */
export async function wordsMeant(word: string): Promise<string[]> {
  if (!/^\p{L}{4,30}$/u.test(word) || (await standing([stemOf(word)])).size > 0) return [];
  const rows = await readerDb().$queryRaw<{ word: string }[]>`
      SELECT word FROM published_search_words WHERE word % ${word} AND similarity(word, ${word}) >= ${alike}
      ORDER BY similarity(word, ${word}) DESC, word LIMIT 12`
    // Without trigrams nothing is taken for something else.
    .catch(() => []);
  const live = await standing(rows.map((row) => stemOf(row.word)));
  return rows
    .map((row) => row.word)
    .filter((one) => live.has(stemOf(one)))
    .slice(0, mostTaken);
}

/** The stems of live words that begin so: what somebody who is still typing may be about to write. */
export async function stemsBeginning(beginning: string): Promise<string[]> {
  const pattern = `${beginning.replace(/[\\%_]/g, "\\$&")}%`;
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
