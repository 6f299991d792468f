import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { shelfQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { Library } from "#app/(studio)/studio/(desk)/media/library.tsx";
import { Shelves } from "#app/(studio)/studio/(desk)/media/shelves.tsx";
import { may } from "#domain/access.ts";
import { listPictures } from "#server/media/list-pictures.ts";
import { readPicture } from "#server/media/read-picture.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.media" });
  return { title: t("title") };
}

const pageSize = 48;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The media library: every picture of the desk, with what is said of it and where it stands. */
export default async function MediaPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { open, ...query } = shelfQuerySchema.parse(await searchParams);
  const [found, opened] = await Promise.all([
    listPictures(actor, { query: query.q, page: query.page, pageSize }),
    open === null ? null : readPicture(actor, { mediaId: open }),
  ]);
  const library = found.ok ? found.value : { items: [], total: 0 };
  return (
    <>
      <Shelves current="pictures" total={library.total} locale={actor.locale} />
      <Library
        items={library.items}
        query={query}
        pages={Math.ceil(library.total / pageSize)}
        opened={opened?.ok ? opened.value : null}
        writes={may(actor, "media.write")}
      />
    </>
  );
}
