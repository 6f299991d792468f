import { findCorrections } from "#db/corrections/corrections.ts";
import { findRecordingsById } from "#db/media/recordings.ts";
import { findPeopleNamed, toPerson } from "#db/people/people.ts";
import type { Tx } from "#db/transaction.ts";
import { alignmentSchema } from "#domain/alignment/alignment.ts";
import { contributionsSchema } from "#domain/article/article.ts";
import { type CreditGroup, creditGroupSchema, type Person } from "#domain/credits/credit.ts";
import { documentSchema } from "#domain/document/document.ts";
import { picturesOf, recordingsOf } from "#domain/document/media-of-document.ts";
import {
  bilingualTextSchema,
  type Language,
  languageSchema,
  localizedTextSchema,
  scriptSchema,
} from "#domain/locale.ts";
import { type ArticleContent, type EditionContent, speakersOf } from "#domain/publication/article-content.ts";
import { type PublishedImage, publishedColumnSchema, publishedImageSchema } from "#domain/publication/snapshot.ts";
import { recordBodySchema } from "#domain/records/record.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const withVariants = { variants: { omit: { bytes: true }, orderBy: { width: "asc" } } } as const;
const related = {
  column: true,
  outlet: true,
  coverMedia: { include: withVariants },
  tags: { include: { tag: true }, orderBy: { position: "asc" } },
  credits: {
    include: { people: { include: { person: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
  },
  editions: { include: { workingCopy: true } },
  alignment: true,
  records: { orderBy: { id: "asc" } },
} as const satisfies Prisma.ArticleInclude;
type Row = Prisma.ArticleGetPayload<{ include: typeof related }>;

/** Everything that approvals cover and publications are made from; null when there is no such article. */
export async function findArticleContent(tx: Tx, articleId: string): Promise<ArticleContent | null> {
  const row = await tx.article.findUnique({ where: { id: articleId }, include: related });
  if (!row) return null;
  const editions = editionsOf(row);
  const credited = row.credits.flatMap((group) => group.people.map(({ person }) => toPerson(person)));
  return {
    articleId,
    // A column says how its articles go; by themselves they say it.
    templateId: row.column?.templateId ?? row.templateId,
    sourceLanguage: languageSchema.parse(row.sourceLanguage),
    slug: row.slug,
    datePublished: row.datePublished,
    contributions: contributionsSchema.parse(row.contributions),
    editions,
    alignment: alignmentSchema.parse({ rows: row.alignment?.rows ?? [] }),
    column: row.column && columnOf(row.column),
    tags: row.tags.map(({ tag }) => ({ id: tag.id, slug: tag.slug, name: localizedTextSchema.parse(tag.name) })),
    outlet: row.outlet && {
      id: row.outlet.id,
      name: localizedTextSchema.parse(row.outlet.name),
      channel: localizedTextSchema.parse(row.outlet.channel),
    },
    pictures: await findPictures(tx, editions),
    recordings: await findRecordings(tx, editions),
    cover: coverOf(row),
    credits: row.credits.map(creditOf),
    records: Object.fromEntries(
      row.records.map(({ id, body, contributions }) => [id, { body: recordBodySchema.parse(body), contributions }]),
    ),
    corrections: await findCorrections(tx, articleId),
    people: withoutRepeats([...credited, ...(await findSpeakers(tx, editions))]),
  };
}

function editionsOf(row: Row): Partial<Record<Language, EditionContent>> {
  const editions: Partial<Record<Language, EditionContent>> = {};
  for (const { id, language, script, workingCopy } of row.editions) {
    if (!workingCopy) continue;
    editions[languageSchema.parse(language)] = {
      editionId: id,
      script: scriptSchema.nullable().parse(script),
      title: workingCopy.title,
      deck: workingCopy.deck,
      document: documentSchema.parse(workingCopy.document),
      contributions: contributionsSchema.parse(workingCopy.contributions),
    };
  }
  return editions;
}

function columnOf(column: NonNullable<Row["column"]>) {
  const { id, slug, name, prefix, description, epigraph } = column;
  return publishedColumnSchema.parse({ id, slug, name, prefix, description, epigraph });
}

function coverOf(row: Row): ArticleContent["cover"] {
  const media = row.coverMedia;
  if (!media) return null;
  return {
    mediaHash: media.hash,
    image: imageOf(media),
    alt: bilingualTextSchema.parse(row.coverAlt),
    caption: bilingualTextSchema.parse(row.coverCaption),
  };
}

async function findPictures(tx: Tx, editions: ArticleContent["editions"]): Promise<ArticleContent["pictures"]> {
  const ids = [...new Set(Object.values(editions).flatMap((edition) => picturesOf(edition.document)))];
  if (ids.length === 0) return {};
  const rows = await tx.media.findMany({ where: { id: { in: ids }, kind: "picture" }, include: withVariants });
  return Object.fromEntries(rows.map((media) => [media.id, { mediaHash: media.hash, image: imageOf(media) }]));
}

async function findRecordings(tx: Tx, editions: ArticleContent["editions"]): Promise<ArticleContent["recordings"]> {
  const ids = [...new Set(Object.values(editions).flatMap((edition) => recordingsOf(edition.document)))];
  if (ids.length === 0) return {};
  const found = await findRecordingsById(tx, ids);
  return Object.fromEntries(
    found.map(({ id, kind, mime, hash, width, height, seconds, captions }) => [
      id,
      { recording: { kind, mime, hash, width, height, seconds }, captions },
    ]),
  );
}

function imageOf(media: NonNullable<Row["coverMedia"]>): PublishedImage {
  const { width, height, focalX, focalY } = media;
  const variants = media.variants.map(({ hash, format, width }) => ({ hash, format, width }));
  const centred = focalX === 50 && focalY === 50;
  return publishedImageSchema.parse({
    width,
    height,
    variants,
    ...(!centred && { focal: { x: focalX, y: focalY } }),
  });
}

function creditOf(group: Row["credits"][number]): CreditGroup {
  return creditGroupSchema.parse({
    roles: group.roles,
    personIds: group.people.map(({ personId }) => personId),
    ...(group.language === null ? {} : { language: group.language }),
  });
}

function findSpeakers(tx: Tx, editions: ArticleContent["editions"]): Promise<Person[]> {
  return findPeopleNamed(
    tx,
    Object.values(editions).flatMap((edition) => speakersOf(edition.document)),
  );
}

function withoutRepeats(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
