import { searchTextOf, toVersion } from "#db/quotations/quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { type Quotation, type QuotationVersion, quotationSchema } from "#domain/quotations/quotation.ts";
import type { QuotationFile } from "#domain/quotations/quotation-file.ts";

const entrySchema = quotationSchema.omit({ newest: true });

/** An entry with all its versions, the first first. */
export type WholeQuotation = Omit<Quotation, "newest"> & { versions: QuotationVersion[] };

/** The whole library by id, or these entries of it. Ids are in the same order in every database, whatever its collation. */
export async function findWholeQuotations(tx: Tx, ids?: readonly string[]): Promise<WholeQuotation[]> {
  if (ids?.length === 0) return [];
  const rows = await tx.quotation.findMany({
    ...(ids && { where: { id: { in: [...ids] } } }),
    include: { versions: { orderBy: { number: "asc" } }, tags: { orderBy: { position: "asc" } } },
  });
  return rows
    .map(({ id, origin, tags, versions }) => ({
      ...entrySchema.parse({ id, origin, tags: tags.map(({ tagId }) => tagId) }),
      versions: versions.map(toVersion),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** So many entries are written by one statement. */
const atOnce = 500;

/** Adds entries with all their versions, of which nobody vouches for any here. Their ids are free, their tags are there. */
export async function insertWholeQuotations(
  tx: Tx,
  entries: readonly QuotationFile[],
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    await tx.quotation.createMany({
      data: some.map(({ id, origin, versions }) => ({
        ...{ id, origin, createdAt: at, createdBy: actorId, updatedAt: at, lastVersion: versions.length },
        searchText: versions
          .slice(-1)
          .map(({ content }) => searchTextOf(content))
          .join(""),
      })),
    });
    await tx.quotationVersion.createMany({
      data: some.flatMap(({ id, versions }) =>
        versions.map(({ content, why, madeAt }, index) => ({
          ...{ quotationId: id, number: index + 1, content, why, madeAt: new Date(madeAt), madeBy: actorId },
        })),
      ),
    });
    await tx.quotationTag.createMany({
      data: some.flatMap(({ id, tags }) => tags.map((tagId, position) => ({ quotationId: id, tagId, position }))),
    });
  }
}
