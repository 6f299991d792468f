import type { Tx } from "#db/transaction.ts";
import {
  type ArticleDetails,
  articleDetailsSchema,
  type Contributions,
  contributionsSchema,
} from "#domain/article/article.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What belongs to an article whatever its language, with who wrote it and the version that counts its writes. */
export type StoredArticle = {
  id: string;
  sourceLanguage: Language;
  templateId: string;
  details: ArticleDetails;
  contributions: Contributions;
  lockVersion: number;
};

/** An article's details; null when there is no such article. */
export async function findArticle(tx: Tx, id: string): Promise<StoredArticle | null> {
  const row = await tx.article.findUnique({
    where: { id },
    include: {
      tags: { orderBy: { position: "asc" } },
      credits: { orderBy: { position: "asc" }, include: { people: { orderBy: { position: "asc" } } } },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    sourceLanguage: languageSchema.parse(row.sourceLanguage),
    templateId: row.templateId,
    contributions: contributionsSchema.parse(row.contributions),
    lockVersion: row.lockVersion,
    details: articleDetailsSchema.parse({
      slug: row.slug,
      columnId: row.columnId,
      tagIds: row.tags.map((tag) => tag.tagId),
      outletId: row.outletId,
      datePublished: row.datePublished,
      cover: row.coverMediaId && { mediaId: row.coverMediaId, alt: row.coverAlt, caption: row.coverCaption },
      credits: row.credits.map((group) => ({
        roles: group.roles,
        personIds: group.people.map((person) => person.personId),
        ...(group.language === null ? {} : { language: group.language }),
      })),
    }),
  };
}

/** Whether an article has this id already. */
/** The columns that articles are in, null where they are in none; one that is not there is absent. */
export async function findColumnsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.article.findMany({ where: { id: { in: [...ids] } }, select: { id: true, columnId: true } });
  return new Map(rows.map(({ id, columnId }) => [id, columnId]));
}

export async function articleExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.article.count({ where: { id } })) === 1;
}

/** Adds an article without editions; what it refers to must exist. */
export async function insertArticle(
  tx: Tx,
  article: Omit<StoredArticle, "lockVersion">,
  actorId: string,
  at: Date,
): Promise<void> {
  await tx.article.create({
    data: {
      id: article.id,
      sourceLanguage: article.sourceLanguage,
      templateId: article.templateId,
      contributions: article.contributions,
      createdBy: actorId,
      createdAt: at,
      updatedBy: actorId,
      updatedAt: at,
      ...toColumns(article.details),
    },
  });
  await insertLists(tx, article.id, article.details);
}

/** Writes details over version `from`, which stands in the write's predicate; false when somebody else wrote meanwhile. */
export async function updateDetails(
  tx: Tx,
  article: Pick<StoredArticle, "id" | "details" | "contributions">,
  from: number,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { id: article.id, lockVersion: from },
    data: { ...toColumns(article.details), contributions: article.contributions, lockVersion: { increment: 1 } },
  });
  if (count === 0) return false;
  await tx.articleTag.deleteMany({ where: { articleId: article.id } });
  await tx.creditGroup.deleteMany({ where: { articleId: article.id } });
  await insertLists(tx, article.id, article.details);
  return true;
}

export async function updateSourceLanguage(tx: Tx, id: string, sourceLanguage: Language): Promise<void> {
  await tx.article.update({ where: { id }, data: { sourceLanguage } });
}

function toColumns(details: ArticleDetails) {
  const { cover } = details;
  return {
    slug: details.slug,
    columnId: details.columnId,
    outletId: details.outletId,
    datePublished: details.datePublished,
    coverMediaId: cover?.mediaId ?? null,
    coverAlt: cover?.alt ?? Prisma.DbNull,
    coverCaption: cover?.caption ?? Prisma.DbNull,
  };
}

async function insertLists(tx: Tx, articleId: string, details: ArticleDetails): Promise<void> {
  await tx.articleTag.createMany({
    data: details.tagIds.map((tagId, position) => ({ articleId, tagId, position })),
  });
  const groups = details.credits.map((group, position) => ({ ...group, position, id: createId() }));
  await tx.creditGroup.createMany({
    data: groups.map(({ id, position, roles, language }) => ({
      id,
      articleId,
      position,
      roles,
      language: language ?? null,
    })),
  });
  await tx.creditPerson.createMany({
    data: groups.flatMap(({ id, personIds }) =>
      personIds.map((personId, position) => ({ groupId: id, personId, position })),
    ),
  });
}
