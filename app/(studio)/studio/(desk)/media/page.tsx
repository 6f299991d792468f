import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { Library } from "#app/(studio)/studio/(desk)/media/library.tsx";
import { Shelves } from "#app/(studio)/studio/(desk)/media/shelves.tsx";
import { may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { writtenText } from "#domain/text.ts";
import { listPictures } from "#server/media/list-pictures.ts";
import { readPicture } from "#server/media/read-picture.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.media" });
  return { title: t("title") };
}

const querySchema = z.object({
  q: writtenText(200).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  open: idSchema.nullable().catch(null),
});
const pageSize = 48;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The media library: every picture of the desk, with what is said of it and where it stands. */
export default async function MediaPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q, page, open } = querySchema.parse(await searchParams);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.media" });
  const [found, opened] = await Promise.all([
    listPictures(actor, { query: q, page, pageSize }),
    open === null ? null : readPicture(actor, { mediaId: open }),
  ]);
  const library = found.ok ? found.value : { items: [], total: 0, page, pageSize };
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{library.total}</p>
      </div>
      <Shelves current="pictures" locale={actor.locale} />
      <Library
        pictures={library.items}
        query={q}
        page={page}
        pages={Math.ceil(library.total / pageSize)}
        opened={opened?.ok ? opened.value : null}
        writes={may(actor, "media.write")}
      />
    </>
  );
}
