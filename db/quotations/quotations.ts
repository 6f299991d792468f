import type { Tx } from "#db/transaction.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import {
  type Quotation,
  type QuotationContent,
  type QuotationVersion,
  quotationSchema,
  quotationVersionSchema,
} from "#domain/quotations/quotation.ts";
import { lettersOf } from "#domain/quotations/similarity.ts";
import type { Prisma, QuotationVersion as VersionRow } from "#prisma/generated/client.ts";

/** An entry with what only the desk's housekeeping needs. */
export type StoredQuotation = Quotation & { lockVersion: number; updatedAt: string };

const withNewest = {
  versions: { orderBy: { number: "desc" }, take: 1 },
  tags: { orderBy: { position: "asc" } },
} as const satisfies Prisma.QuotationInclude;
type Row = Prisma.QuotationGetPayload<{ include: typeof withNewest }>;

/** The entries with these ids, in no order; ids that are none are left out. */
export async function findQuotations(tx: Tx, ids: readonly string[]): Promise<StoredQuotation[]> {
  if (ids.length === 0) return [];
  const rows = await tx.quotation.findMany({ where: { id: { in: [...ids] } }, include: withNewest });
  return rows.map(toQuotation);
}

export async function findQuotation(tx: Tx, id: string): Promise<StoredQuotation | null> {
  return (await findQuotations(tx, [id]))[0] ?? null;
}

/**
 * The same, and nobody else writes the entry until the transaction ends; null also when somebody takes it out just now.
 * Whoever decides on what an entry is takes its lock before looking.
 */
export async function lockQuotation(tx: Tx, id: string): Promise<StoredQuotation | null> {
  await tx.$queryRaw`SELECT id FROM quotations WHERE id = ${id} FOR UPDATE`;
  return findQuotation(tx, id);
}

/** All versions of an entry, the newest first. */
export async function findVersions(tx: Tx, id: string): Promise<QuotationVersion[]> {
  const rows = await tx.quotationVersion.findMany({ where: { quotationId: id }, orderBy: { number: "desc" } });
  return rows.map(toVersion);
}

/** The versions that places of documents name, by `<id>@<number>`; what is not there is left out. */
export async function findNamedVersions(
  tx: Tx,
  named: readonly { id: string; version: number }[],
): Promise<Map<string, QuotationVersion>> {
  if (named.length === 0) return new Map();
  const rows = await tx.quotationVersion.findMany({
    where: { OR: named.map(({ id, version }) => ({ quotationId: id, number: version })) },
  });
  return new Map(rows.map((row) => [versionKey({ id: row.quotationId, version: row.number }), toVersion(row)]));
}

/** How a version is named in a map. */
export function versionKey({ id, version }: { id: string; version: number }): string {
  return `${id}@${version}`;
}

type By = { actorId: string; at: Date };

/** Adds an entry with its first version. */
export async function insertQuotation(
  tx: Tx,
  entry: Pick<Quotation, "id" | "origin" | "tags"> & { content: QuotationContent },
  { actorId, at }: By,
): Promise<StoredQuotation> {
  const { id, origin, tags, content } = entry;
  const row = await tx.quotation.create({
    data: {
      id,
      origin,
      searchText: searchTextOf(content),
      createdAt: at,
      createdBy: actorId,
      updatedAt: at,
      versions: { create: { number: 1, content, why: "", madeAt: at, madeBy: actorId } },
      tags: { create: tags.map((tagId, position) => ({ tagId, position })) },
    },
    include: withNewest,
  });
  return toQuotation(row);
}

/** Adds the version after `base`; null when another one is the newest by now. */
export async function insertVersion(
  tx: Tx,
  { id, base, content, why }: { id: string; base: number; content: QuotationContent; why: string },
  { actorId, at }: By,
): Promise<StoredQuotation | null> {
  const { count } = await tx.quotation.updateMany({
    where: { id, lastVersion: base },
    data: { lastVersion: base + 1, searchText: searchTextOf(content), updatedAt: at },
  });
  if (count === 0) return null;
  await tx.quotationVersion.create({
    data: { quotationId: id, number: base + 1, content, why, madeAt: at, madeBy: actorId },
  });
  return findQuotation(tx, id);
}

/** Says who vouches for a version; false when somebody did already, or it is not the newest any more. */
export async function markVerified(tx: Tx, id: string, version: number, { actorId, at }: By): Promise<boolean> {
  const newest = await tx.quotation.updateMany({ where: { id, lastVersion: version }, data: { updatedAt: at } });
  if (newest.count === 0) return false;
  const { count } = await tx.quotationVersion.updateMany({
    where: { quotationId: id, number: version, verifiedAt: null },
    data: { verifiedAt: at, verifiedBy: actorId },
  });
  return count === 1;
}

/** Writes the tags over lock version `base`; false when somebody else wrote them meanwhile. */
export async function replaceTags(tx: Tx, id: string, tags: readonly string[], base: number): Promise<boolean> {
  const { count } = await tx.quotation.updateMany({
    where: { id, lockVersion: base },
    data: { lockVersion: { increment: 1 } },
  });
  if (count === 0) return false;
  await tx.quotationTag.deleteMany({ where: { quotationId: id } });
  await tx.quotationTag.createMany({ data: tags.map((tagId, position) => ({ quotationId: id, tagId, position })) });
  return true;
}

/** Takes an entry out of the library with its versions. The database refuses it while a text embeds it. */
export async function deleteQuotation(tx: Tx, id: string): Promise<void> {
  await tx.quotation.delete({ where: { id } });
}

/**
 * What the library searches: everything that an entry says, in the form in which searches compare, and after it the
 * letters of its words alone, in which passages are looked for.
 */
export function searchTextOf({ zh, en, date }: QuotationContent): string {
  const words = [zh, en].flatMap(({ text, speaker, occasion, work }) => [text, speaker, occasion, work]);
  const letters = [zh.text, en.text].map((text) => lettersOf(foldHan(text)));
  return [foldHan([...words, date].filter((text) => text !== "").join("\n")), ...letters].join("\n");
}

function toQuotation(row: Row): StoredQuotation {
  const [newest] = row.versions;
  if (!newest) throw new Error(`quotation ${row.id} has no version`);
  return {
    ...quotationSchema.parse({
      id: row.id,
      origin: row.origin,
      tags: row.tags.map(({ tagId }) => tagId),
      newest: toVersion(newest),
    }),
    lockVersion: row.lockVersion,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A row as the version that it is. */
export function toVersion(row: VersionRow): QuotationVersion {
  return quotationVersionSchema.parse({
    number: row.number,
    content: row.content,
    why: row.why,
    madeAt: row.madeAt.toISOString(),
    madeBy: row.madeBy,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    verifiedBy: row.verifiedBy,
  });
}
