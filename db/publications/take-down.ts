import type { Tx } from "#db/transaction.ts";
import type { Language, LocalizedText, ReaderLocale } from "#domain/locale.ts";
import { readingOf } from "#domain/publication/reading.ts";
import { type PublicationSnapshot, publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

export type TakenDown = {
  articleId: string;
  languages: readonly Language[];
  notice: LocalizedText;
  titleShown: boolean;
  at: Date;
};

/**
 * Takes the live pointer of each language away, with what hangs on it, and leaves a notice at its address. Publications and
 * the bytes of pictures stay, without an address: they are the record of what readers had.
 */
export async function takeDownEditions(tx: Tx, { articleId, languages, ...said }: TakenDown): Promise<void> {
  for (const language of languages) {
    const where = { articleId_language: { articleId, language } };
    const live = await tx.publishedEdition.findUniqueOrThrow({ where, include: { publication: true } });
    const snapshot = publicationSnapshotSchema.parse(live.publication.snapshot);
    await tx.publishedEdition.delete({ where });
    await tx.publishedNotice.create({
      data: {
        articleId,
        language,
        slug: live.slug,
        columnId: live.columnId,
        ...(said.titleShown && { title: titleOf(snapshot) }),
        notice: said.notice,
        takenDownAt: said.at,
      },
    });
  }
}

function titleOf(snapshot: PublicationSnapshot): LocalizedText {
  const title = (locale: ReaderLocale) => readingOf(snapshot, locale)?.title ?? "";
  return { "zh-Hans": title("zh-Hans"), "zh-Hant": title("zh-Hant"), en: title("en") };
}
