import type { Tx } from "#db/transaction.ts";
import type { Person } from "#domain/credits/credit.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { hashOf } from "#domain/hash.ts";
import { createId } from "#domain/ids.ts";
import { toJsonObject } from "#domain/json.ts";
import { bothScripts } from "#domain/publication/readings.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

export type NewPublication = {
  snapshot: PublicationSnapshot;
  /** One more than the last of this article and language. */
  number: number;
  madeAt: Date;
  /** With the bios of everybody the snapshot credits. */
  people: readonly Person[];
};

/**
 * Adds a publication, points readers at it and brings what they get beside it up to date: the people, the column, the
 * desk's name and the bytes of the cover. Nothing of an earlier publication changes.
 */
export async function storePublication(tx: Tx, made: NewPublication): Promise<void> {
  const { snapshot } = made;
  const { articleId, language } = snapshot;
  const id = createId();
  await tx.publication.create({
    data: {
      id,
      articleId,
      language,
      number: made.number,
      snapshot: toJsonObject(snapshot),
      contentHash: hashOf(snapshot),
      madeAt: made.madeAt,
    },
  });
  const pointer = {
    publicationId: id,
    slug: snapshot.slug,
    columnId: snapshot.column?.id ?? null,
    datePublished: new Date(snapshot.datePublished),
  };
  await tx.publishedEdition.upsert({
    where: { articleId_language: { articleId, language } },
    create: { articleId, language, firstMadeAt: made.madeAt, ...pointer },
    update: pointer,
  });
  await storeCredits(tx, made);
  await storeColumn(tx, snapshot);
  await storeDesk(tx);
  await storeCover(tx, snapshot);
}

async function storeCredits(tx: Tx, { snapshot, people }: NewPublication): Promise<void> {
  const { articleId, language } = snapshot;
  const roles = new Map<string, Set<CreditRole>>();
  for (const credit of snapshot.credits) {
    for (const { id } of credit.people) roles.set(id, new Set([...(roles.get(id) ?? []), ...credit.roles]));
  }
  // In one order everywhere: two articles published at once must not wait for each other.
  const credited = people.filter(({ id }) => roles.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, names, bio } of credited) {
    const row = {
      nameHans: names.hans,
      nameHant: names.hant,
      nameEn: names.en,
      bio: { ...bothScripts(bio.zh), en: bio.en },
    };
    await tx.publishedPerson.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
  await tx.publishedCredit.deleteMany({ where: { articleId, language } });
  await tx.publishedCredit.createMany({
    data: [...roles].map(([personId, held]) => ({ articleId, language, personId, roles: [...held] })),
  });
}

async function storeColumn(tx: Tx, { column }: PublicationSnapshot): Promise<void> {
  if (!column) return;
  const { position } = await tx.column.findUniqueOrThrow({ where: { id: column.id }, select: { position: true } });
  const row = { slug: column.slug, data: toJsonObject(column), position };
  await tx.publishedColumn.upsert({ where: { id: column.id }, create: { id: column.id, ...row }, update: row });
}

async function storeDesk(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published_desk (id, name, tagline, time_zone) SELECT id, name, tagline, time_zone FROM desk
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, tagline = excluded.tagline, time_zone = excluded.time_zone
    WHERE (published_desk.name, published_desk.tagline, published_desk.time_zone)
      IS DISTINCT FROM (excluded.name, excluded.tagline, excluded.time_zone)`;
}

/** Until now the picture had no public address. */
async function storeCover(tx: Tx, { cover }: PublicationSnapshot): Promise<void> {
  if (!cover) return;
  await tx.$executeRaw`
    INSERT INTO published_media (hash, format, bytes)
    SELECT hash, format, bytes FROM media_variants WHERE hash = ANY(${cover.image.variants.map(({ hash }) => hash)})
    ON CONFLICT (hash) DO NOTHING`;
}
