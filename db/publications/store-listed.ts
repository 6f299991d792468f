import type { Tx } from "#db/transaction.ts";
import { toJsonObject } from "#domain/json.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

/** Brings the lists by tag, by source and of corrections up to what a live edition says of itself; they lose it with its pointer. */
export async function storeListed(
  tx: Tx,
  {
    articleId,
    language,
    tags,
    outlet,
    corrections = [],
  }: Pick<PublicationSnapshot, "articleId" | "language" | "tags" | "outlet" | "corrections">,
): Promise<void> {
  await tx.publishedTag.deleteMany({ where: { articleId, language } });
  await tx.publishedTag.createMany({
    data: tags.map(({ slug, name }) => ({ articleId, language, slug, name: toJsonObject(name) })),
  });
  await tx.publishedSource.deleteMany({ where: { articleId, language } });
  if (outlet) {
    const { id: sourceId, name, channel } = outlet;
    const said = { name: toJsonObject(name), channel: toJsonObject(channel) };
    await tx.publishedSource.create({ data: { articleId, language, sourceId, ...said } });
  }
  await tx.publishedCorrection.deleteMany({ where: { articleId, language } });
  await tx.publishedCorrection.createMany({
    data: corrections.map(({ id, note, at }) => ({
      articleId,
      language,
      id,
      note: toJsonObject(note),
      at: new Date(at),
    })),
  });
}
