import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import {
  type Correction,
  type CorrectionForDesk,
  type CorrectionPublication,
  correctionPublicationSchema,
  correctionsIn,
  firstPublished,
} from "#domain/corrections/correction.ts";
import { type BilingualText, bilingualTextSchema, type Language } from "#domain/locale.ts";

const publishedInSchema = z.array(correctionPublicationSchema);
const oldestFirst = [{ createdAt: "asc" }, { id: "asc" }] as const;

type Key = { articleId: string; id: string };

/** An article's notes, oldest first. */
export async function findCorrections(tx: Tx, articleId: string): Promise<Correction[]> {
  const rows = await tx.articleCorrection.findMany({ where: { articleId }, orderBy: [...oldestFirst] });
  return rows.map(toCorrection);
}

/** The same with what the studio shows beside them. */
export async function findCorrectionsForDesk(tx: Tx, articleId: string): Promise<CorrectionForDesk[]> {
  const rows = await tx.articleCorrection.findMany({ where: { articleId }, orderBy: [...oldestFirst] });
  const writers = rows.flatMap(({ createdBy }) => createdBy ?? []);
  const users = await tx.user.findMany({ where: { id: { in: writers } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const { id, note, publishedIn } = toCorrection(row);
    const by = row.createdBy === null ? null : { id: row.createdBy, name: names.get(row.createdBy) ?? row.createdBy };
    return { id, note, lockVersion: row.lockVersion, by, at: row.createdAt.toISOString(), publishedIn };
  });
}

/** One of them; null when the article has none of this id. */
export async function findCorrection(tx: Tx, key: Key): Promise<(Correction & { lockVersion: number }) | null> {
  const row = await tx.articleCorrection.findUnique({ where: { articleId_id: key } });
  return row && { ...toCorrection(row), lockVersion: row.lockVersion };
}

export function countCorrections(tx: Tx, articleId: string): Promise<number> {
  return tx.articleCorrection.count({ where: { articleId } });
}

/** Adds a note; one that an import brings may have been published before. */
export async function insertCorrection(
  tx: Tx,
  { articleId, id, note, publishedIn = [] }: Key & { note: BilingualText; publishedIn?: CorrectionPublication[] },
  actorId: string,
  at: Date,
): Promise<void> {
  const first = publishedIn.map((each) => Date.parse(each.at)).sort((a, b) => a - b)[0];
  await tx.articleCorrection.create({
    data: {
      ...{ articleId, id, note, publishedIn, contributions: [actorId], createdAt: at, createdBy: actorId },
      publishedAt: first === undefined ? null : new Date(first),
    },
  });
}

/** Rewords a note from the version it was read at, which stands in the predicate. False when that is not the newest. */
export async function writeCorrection(
  tx: Tx,
  { articleId, id, note, contributions }: Key & Pick<Correction, "note" | "contributions">,
  from: { lockVersion: number },
): Promise<boolean> {
  const { count } = await tx.articleCorrection.updateMany({
    where: { articleId, id, lockVersion: from.lockVersion, publishedAt: null },
    data: { note, contributions, lockVersion: { increment: 1 } },
  });
  return count === 1;
}

/** Removes a note that no reader had. */
export async function deleteCorrection(tx: Tx, { articleId, id }: Key): Promise<void> {
  await tx.articleCorrection.deleteMany({ where: { articleId, id, publishedAt: null } });
}

/** Notes down which publications are the first to carry each note. */
export async function markPublished(
  tx: Tx,
  articleId: string,
  publications: readonly { language: Language; number: number }[],
  at: Date,
): Promise<void> {
  for (const correction of await findCorrections(tx, articleId)) {
    const made = publications.filter(
      ({ language }) =>
        correctionsIn([correction], language).length > 0 && firstPublished(correction, language) === null,
    );
    if (made.length === 0) continue;
    const { id, publishedIn } = correction;
    await tx.articleCorrection.update({
      where: { articleId_id: { articleId, id } },
      data: {
        publishedIn: [
          ...publishedIn,
          ...made.map(({ language, number }) => ({ language, number, at: at.toISOString() })),
        ],
        ...(publishedIn.length === 0 && { publishedAt: at }),
      },
    });
  }
}

function toCorrection(row: { id: string; note: unknown; contributions: string[]; publishedIn: unknown }): Correction {
  return {
    id: row.id,
    note: bilingualTextSchema.parse(row.note),
    contributions: row.contributions,
    publishedIn: publishedInSchema.parse(row.publishedIn),
  };
}
