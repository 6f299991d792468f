import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { shelfQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { RecordingShelf } from "#app/(studio)/studio/(desk)/media/recordings/recording-shelf.tsx";
import { Shelves } from "#app/(studio)/studio/(desk)/media/shelves.tsx";
import { may } from "#domain/access.ts";
import { listRecordings } from "#server/media/list-recordings.ts";
import { readRecording } from "#server/media/read-recording.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.media.recordings" });
  return { title: t("title") };
}

const pageSize = 48;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The recordings of the library, with their captions and where each one is played. */
export default async function RecordingsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { open, ...query } = shelfQuerySchema.parse(await searchParams);
  const [found, opened] = await Promise.all([
    listRecordings(actor, { query: query.q, kind: null, page: query.page, pageSize }),
    open === null ? null : readRecording(actor, { mediaId: open }),
  ]);
  const shelf = found.ok ? found.value : { items: [], total: 0 };
  return (
    <>
      <Shelves current="recordings" total={shelf.total} locale={actor.locale} />
      <RecordingShelf
        items={shelf.items}
        query={query}
        pages={Math.ceil(shelf.total / pageSize)}
        opened={opened?.ok ? opened.value : null}
        writes={may(actor, "media.write")}
      />
    </>
  );
}
