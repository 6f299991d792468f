import type { Block } from "#domain/document/document.ts";
import type { Structure } from "#domain/importing/structure.ts";
import type { Language } from "#domain/locale.ts";

export type StructureRow = Record<Language, Block[]>;

/** What was recognised as rows in reading order: pairs beside each other, every other block alone. */
export function structureRows({ editions, pairs }: Structure): StructureRow[] {
  const chinese = editions.zh?.document.content ?? [];
  const english = editions.en?.document.content ?? [];
  const rows: StructureRow[] = [];
  let [z, e] = [0, 0];
  const placeOf = (blocks: readonly Block[], id: string | undefined) =>
    blocks.findIndex(({ attrs }) => attrs.id === id);
  for (const pair of pairs) {
    const [zh, en] = [placeOf(chinese, pair.zh[0]), placeOf(english, pair.en[0])];
    if (zh < z || en < e) continue;
    for (; z < zh; z++) rows.push({ zh: chinese.slice(z, z + 1), en: [] });
    for (; e < en; e++) rows.push({ zh: [], en: english.slice(e, e + 1) });
    [z, e] = [zh + pair.zh.length, en + pair.en.length];
    rows.push({ zh: chinese.slice(zh, z), en: english.slice(en, e) });
  }
  for (; z < chinese.length; z++) rows.push({ zh: chinese.slice(z, z + 1), en: [] });
  for (; e < english.length; e++) rows.push({ zh: [], en: english.slice(e, e + 1) });
  return rows;
}
