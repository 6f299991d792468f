import { readNeighbours } from "#db/published/article-cards.ts";
import { readRelated } from "#db/published/read-related.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import type { Site } from "#render/reader/frame.tsx";
import { Neighbours } from "#render/reader/neighbours.tsx";
import { Related } from "#render/reader/related.tsx";

type OnwardProps = { site: Site; snapshot: PublicationSnapshot; facing?: boolean };

/** What a page of an article leads on to: those before and after it in its column, and others that are related to it. */
export async function Onward({ site: { locale, desk }, snapshot, facing = false }: OnwardProps) {
  const { articleId, language, column, datePublished } = snapshot;
  const neighbours = column && (await readNeighbours(language, { id: articleId, columnId: column.id, datePublished }));
  const beside = [neighbours?.previous, neighbours?.next].flatMap((card) => card?.id ?? []);
  const related = await readRelated(locale, articleId, beside);
  return (
    <>
      {column && neighbours && <Neighbours {...neighbours} column={column} locale={locale} facing={facing} />}
      <Related cards={related} locale={locale} timeZone={desk.timeZone} />
    </>
  );
}
