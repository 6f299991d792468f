import { z } from "zod";
import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { type CreditRole, creditRoleSchema, creditRoles } from "#domain/credits/roles.ts";
import { localizedTextSchema, type ReaderLocale } from "#domain/locale.ts";
import type { LivePerson, PersonWork } from "#domain/publication/live.ts";

/** The person whose id is the first of `ids` that is credited on something published; null when none is. */
export async function readLivePerson(ids: readonly string[]): Promise<LivePerson | null> {
  const rows = await readerDb().publishedPerson.findMany({ where: { id: { in: [...ids] }, credits: { some: {} } } });
  const row = ids.map((id) => rows.find((candidate) => candidate.id === id)).find((found) => found !== undefined);
  if (row === undefined) return null;
  return {
    id: row.id,
    names: { hans: row.nameHans, hant: row.nameHant, en: row.nameEn },
    bio: localizedTextSchema.parse(row.bio),
  };
}

/** Everything published that names a person, the newest first. */
export async function listPersonWork(personId: string, locale: ReaderLocale): Promise<PersonWork[]> {
  const credits = await readerDb().publishedCredit.findMany({ where: { personId } });
  const rolesOf = new Map<string, Set<CreditRole>>();
  for (const credit of credits) {
    const roles = rolesOf.get(credit.articleId) ?? new Set();
    for (const role of z.array(creditRoleSchema).parse(credit.roles)) roles.add(role);
    rolesOf.set(credit.articleId, roles);
  }
  const cards = await listArticlesById(locale, [...rolesOf.keys()]);
  return cards.map((card) => ({ card, roles: creditRoles.filter((role) => rolesOf.get(card.id)?.has(role)) }));
}
