import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Tag } from "#domain/article/furniture.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** Tags under the names that somebody's language has for them, in that language's order. */
export function tagsInLocale(tags: readonly Tag[], locale: ReaderLocale): { id: string; name: string }[] {
  return tags
    .map(({ id, name }) => ({ id, name: nameIn(name, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
