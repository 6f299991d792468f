import type { Tx } from "#db/transaction.ts";
import { toJsonObject } from "#domain/json.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import { type Release, releaseSchema, type Standing } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";

/**
 * A release, locked until the transaction ends: every use case that changes one takes this lock first, and those of its
 * articles after it, by id. Null when there is none.
 */
export async function lockRelease(tx: Tx, id: string): Promise<Release | null> {
  const [row] = await tx.$queryRaw<{ state: unknown }[]>`SELECT state FROM releases WHERE id = ${id} FOR UPDATE`;
  return row ? releaseSchema.parse(row.state) : null;
}

export async function findRelease(tx: Tx, id: string): Promise<Release | null> {
  const row = await tx.release.findUnique({ where: { id }, select: { state: true } });
  return row ? releaseSchema.parse(row.state) : null;
}

/** Stores a release after events, and what it has of articles. Where it takes an article, under that article's lock. */
export async function storeRelease(tx: Tx, release: Release, events: readonly ReleaseEvent[], at: Date): Promise<void> {
  const { id, name, standing } = release;
  const row = {
    name,
    standing: standing.kind,
    // One that was refused stays where it was to go out.
    ...(standing.kind !== "refused" && { dueAt: timeOf(standing, at) }),
    state: toJsonObject(release),
    updatedAt: at,
  };
  await tx.release.upsert({ where: { id }, create: { id, createdAt: at, ...row }, update: row });
  for (const event of events) {
    switch (event.type) {
      case "releaseMemberPut": {
        const { articleId, languages } = event.member;
        await tx.releaseMember.deleteMany({ where: { releaseId: id, articleId } });
        const data = languages.map((language) => ({ releaseId: id, articleId, language }));
        await tx.releaseMember.createMany({ data });
        break;
      }
      case "releaseMemberRemoved":
        await tx.releaseMember.deleteMany({ where: { releaseId: id, articleId: event.articleId } });
        break;
      case "releaseOut":
      case "releaseCancelled":
        await tx.releaseMember.deleteMany({ where: { releaseId: id } });
        break;
      case "releaseCreated":
      case "releaseRenamed":
      case "releaseOrdered":
      case "releaseScheduled":
      case "releaseUnscheduled":
      case "releaseRefused":
        break;
      default:
        event satisfies never;
    }
  }
}

function timeOf(standing: Standing, now: Date): Date | null {
  if (standing.kind === "scheduled") return new Date(standing.publishAt);
  return standing.kind === "out" ? now : null;
}

/** Languages of an article that open releases have; `except`: not counting that one. */
export async function languagesInRelease(tx: Tx, articleId: string, except?: string): Promise<Language[]> {
  const rows = await tx.releaseMember.findMany({
    where: { articleId, ...(except !== undefined && { releaseId: { not: except } }) },
    select: { language: true },
    orderBy: { language: "desc" },
  });
  return rows.map(({ language }) => languageSchema.parse(language));
}

/** The open releases that have an article, and which languages of it. */
export async function releasesOfArticle(
  tx: Tx,
  articleId: string,
): Promise<{ id: string; name: string; languages: Language[] }[]> {
  const rows = await tx.release.findMany({
    where: { members: { some: { articleId } } },
    select: { id: true, name: true, members: { where: { articleId }, select: { language: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, name, members }) => ({
    id,
    name,
    languages: members.map(({ language }) => languageSchema.parse(language)).toReversed(),
  }));
}
