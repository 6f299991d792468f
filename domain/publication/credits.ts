import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import type { PublishedCredit } from "#domain/publication/snapshot.ts";

/** The credit line of one language: the groups of the whole article and those of this language, in their order. */
export function creditsOf(content: Pick<ArticleContent, "credits" | "people">, language: Language): PublishedCredit[] {
  const people = new Map(content.people.map((person) => [person.id, person]));
  return content.credits
    .filter((group) => group.language === undefined || group.language === language)
    .map((group) => ({
      roles: group.roles,
      people: group.personIds.map((id) => {
        const person = people.get(id);
        if (!person) throw new Error(`credited person ${id} was not loaded`);
        const { hans, hant, en } = person.names;
        return { id, names: { hans, hant, en } };
      }),
    }));
}
