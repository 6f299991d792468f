import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { RecordingShelf } from "#app/(studio)/studio/(desk)/media/recordings/recording-shelf.tsx";
import { Shelves } from "#app/(studio)/studio/(desk)/media/shelves.tsx";
import { may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { writtenText } from "#domain/text.ts";
import { listRecordings } from "#server/media/list-recordings.ts";
import { readRecording } from "#server/media/read-recording.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.media.recordings" });
  return { title: t("title") };
}

const querySchema = z.object({
  q: writtenText(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  open: idSchema.nullable().catch(null),
});
const pageSize = 48;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The recordings of the library, with their captions and where each one is played. */
export default async function RecordingsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q, page, open } = querySchema.parse(await searchParams);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.media.recordings" });
  const [found, opened] = await Promise.all([
    listRecordings(actor, { query: q, kind: null, page, pageSize }),
    open === null ? null : readRecording(actor, { mediaId: open }),
  ]);
  const shelf = found.ok ? found.value : { items: [], total: 0, page, pageSize };
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{shelf.total}</p>
      </div>
      <Shelves current="recordings" locale={actor.locale} />
      <RecordingShelf
        recordings={shelf.items}
        query={q}
        page={page}
        pages={Math.ceil(shelf.total / pageSize)}
        opened={opened?.ok ? opened.value : null}
        writes={may(actor, "media.write")}
      />
    </>
  );
}
