import { storeListed } from "#db/publications/store-listed.ts";
import { pictureHashesOf, storeMediaUses } from "#db/publications/store-media-uses.ts";
import { storeRecordings } from "#db/publications/store-recordings.ts";
import { storePublishedUses } from "#db/quotations/published-quotations.ts";
import type { Tx } from "#db/transaction.ts";
import type { Person } from "#domain/credits/credit.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { Document } from "#domain/document/document.ts";
import { hashOf } from "#domain/hash.ts";
import { createId } from "#domain/ids.ts";
import { toJsonObject } from "#domain/json.ts";
import { bothScripts } from "#domain/publication/readings.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { embeddingsOf } from "#domain/quotations/embed.ts";

export type NewPublications = {
  /** At most one of each language, all of one article; `number` is one more than the last of that language. */
  publications: readonly { snapshot: PublicationSnapshot; number: number }[];
  madeAt: Date;
  /** With the bios of everybody the snapshots credit. */
  people: readonly Person[];
};

/**
 * Adds publications, points readers at them and brings what they get beside them up to date: the people, the column, the
 * desk's name and the bytes of the pictures. Nothing of an earlier publication changes. Rows that several articles share
 * are written last and in one order, so that articles published at once do not wait for each other in a circle.
 */
export async function storePublications(tx: Tx, made: NewPublications): Promise<void> {
  const snapshots = made.publications.map(({ snapshot }) => snapshot);
  const roles = new Map(snapshots.map((snapshot) => [snapshot, rolesByPerson(snapshot)]));
  for (const { snapshot, number } of made.publications) await storeEdition(tx, snapshot, number, made.madeAt);
  const credited = new Set([...roles.values()].flatMap((held) => [...held.keys()]));
  await storePeople(
    tx,
    made.people.filter(({ id }) => credited.has(id)),
  );
  for (const snapshot of snapshots) await storeCredits(tx, snapshot, roles.get(snapshot) ?? new Map());
  // The languages share the article's column.
  const [snapshot] = snapshots;
  if (!snapshot) return;
  await storeColumn(tx, snapshot);
  await storeDesk(tx);
  await storePictures(tx, made.publications);
  await storeRecordings(tx, made.publications);
}

async function storeEdition(tx: Tx, snapshot: PublicationSnapshot, number: number, madeAt: Date): Promise<void> {
  const { articleId, language } = snapshot;
  const id = createId();
  await tx.publication.create({
    data: {
      id,
      articleId,
      language,
      number,
      snapshot: toJsonObject(snapshot),
      contentHash: hashOf(snapshot),
      madeAt,
    },
  });
  await tx.publishedNotice.deleteMany({ where: { articleId, language } });
  // Readers may have had it before it was taken down.
  const first = await tx.publication.findFirstOrThrow({
    where: { articleId, language },
    orderBy: { number: "asc" },
    select: { madeAt: true },
  });
  const pointer = {
    publicationId: id,
    slug: snapshot.slug,
    columnId: snapshot.column?.id ?? null,
    datePublished: new Date(snapshot.datePublished),
  };
  await tx.publishedEdition.upsert({
    where: { articleId_language: { articleId, language } },
    create: { articleId, language, firstMadeAt: first.madeAt, ...pointer },
    update: pointer,
  });
  await storeMediaUses(tx, snapshot);
  await storeListed(tx, snapshot);
  await storePublishedUses(tx, { articleId, language }, embeddingsOf(documentOf(snapshot)));
}

/** The document of a snapshot as it was written, which embeds what every reading does. */
function documentOf({ readings }: PublicationSnapshot): Document {
  return "en" in readings ? readings.en.document : readings.Hans.document;
}

function rolesByPerson(snapshot: PublicationSnapshot): Map<string, Set<CreditRole>> {
  const roles = new Map<string, Set<CreditRole>>();
  for (const credit of snapshot.credits) {
    for (const { id } of credit.people) roles.set(id, new Set([...(roles.get(id) ?? []), ...credit.roles]));
  }
  return roles;
}

async function storePeople(tx: Tx, people: readonly Person[]): Promise<void> {
  for (const { id, names, bio } of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = {
      nameHans: names.hans,
      nameHant: names.hant,
      nameEn: names.en,
      bio: { ...bothScripts(bio.zh), en: bio.en },
    };
    await tx.publishedPerson.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
}

async function storeCredits(
  tx: Tx,
  { articleId, language }: PublicationSnapshot,
  roles: ReadonlyMap<string, ReadonlySet<CreditRole>>,
): Promise<void> {
  await tx.publishedCredit.deleteMany({ where: { articleId, language } });
  await tx.publishedCredit.createMany({
    data: [...roles].map(([personId, held]) => ({ articleId, language, personId, roles: [...held] })),
  });
}

async function storeColumn(tx: Tx, { column }: PublicationSnapshot): Promise<void> {
  if (!column) return;
  const { position, accent } = await tx.column.findUniqueOrThrow({
    where: { id: column.id },
    select: { position: true, accent: true },
  });
  const row = { slug: column.slug, data: toJsonObject(column), accent, position };
  await tx.publishedColumn.upsert({ where: { id: column.id }, create: { id: column.id, ...row }, update: row });
}

async function storeDesk(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published_desk (id, name, tagline, time_zone) SELECT id, name, tagline, time_zone FROM desk
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, tagline = excluded.tagline, time_zone = excluded.time_zone
    WHERE (published_desk.name, published_desk.tagline, published_desk.time_zone)
      IS DISTINCT FROM (excluded.name, excluded.tagline, excluded.time_zone)`;
}

/** Until now these pictures had no public address. The library keeps what is published, and knows where. */
async function storePictures(tx: Tx, publications: NewPublications["publications"]): Promise<void> {
  const hashes = [...new Set(publications.flatMap(({ snapshot }) => pictureHashesOf(snapshot)))];
  if (hashes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO published_media (hash, format, bytes)
    SELECT hash, format, bytes FROM media_variants WHERE hash = ANY(${hashes})
    ORDER BY hash
    ON CONFLICT (hash) DO NOTHING`;
  if ((await tx.publishedMedia.count({ where: { hash: { in: hashes } } })) !== hashes.length)
    throw new Error("a picture to be published is not in the library");
  for (const { snapshot, number } of publications) {
    await tx.$executeRaw`
      INSERT INTO media_uses (media_id, article_id, language, publication)
      SELECT DISTINCT media_id, ${snapshot.articleId}, ${snapshot.language}, ${number}::int
      FROM media_variants WHERE hash = ANY(${pictureHashesOf(snapshot)})`;
  }
}
