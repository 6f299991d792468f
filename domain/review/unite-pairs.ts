import type { Language } from "#domain/locale.ts";
import type { FacingIds } from "#domain/review/article-then.ts";

type Pair = Record<Language, string[]>;

/**
 * The pairs of now with what went put where it stood: beside what is left of its pair, or as a pair of its own behind the
 * one that it followed.
 */
export function unitePairs(
  now: readonly FacingIds[],
  base: readonly FacingIds[] | null,
  gone: Record<Language, ReadonlySet<string>>,
): Pair[] {
  const pairs = now.map(({ zh, en }): Pair => ({ zh: [...zh], en: [...en] }));
  if (base === null) return pairs;
  const homes = { zh: homesOf(pairs, "zh"), en: homesOf(pairs, "en") };
  const behind = new Map<Pair | null, Pair[]>();
  let last: Pair | null = null;
  for (const { zh, en } of base) {
    const home: Pair | undefined = homeOf(zh, homes.zh) ?? homeOf(en, homes.en);
    const left: Pair = { zh: zh.filter((id) => gone.zh.has(id)), en: en.filter((id) => gone.en.has(id)) };
    if (left.zh.length + left.en.length > 0) {
      if (home) {
        home.zh.push(...left.zh);
        home.en.push(...left.en);
      } else behind.set(last, [...(behind.get(last) ?? []), left]);
    }
    last = home ?? last;
  }
  return [null, ...pairs].flatMap((pair) => [...(pair ? [pair] : []), ...(behind.get(pair) ?? [])]);
}

function homesOf(pairs: readonly Pair[], language: Language): Map<string, Pair> {
  return new Map(pairs.flatMap((pair) => pair[language].map((id) => [id, pair] as const)));
}

function homeOf(ids: readonly string[], homes: ReadonlyMap<string, Pair>): Pair | undefined {
  const id = ids.find((one) => homes.has(one));
  return id === undefined ? undefined : homes.get(id);
}
