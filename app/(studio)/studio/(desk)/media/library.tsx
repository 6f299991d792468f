"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { PictureDrawer } from "#app/(studio)/studio/(desk)/media/picture-drawer.tsx";
import { shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import { ShelfFrame, type ShelfProps } from "#app/(studio)/studio/(desk)/media/shelf-frame.tsx";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture, PictureForDesk } from "#domain/media/picture.ts";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";

/** The library as a sheet of contacts; what is open stands in the address, so that it can be passed on. */
export function Library({ opened, ...shelf }: ShelfProps<Picture, PictureForDesk>) {
  const router = useRouter();
  const { items, query, writes } = shelf;
  const at = (open = "") => addressOf(shelves.pictures.path, { ...query, open });
  return (
    <>
      <ShelfFrame shelf="pictures" sendFile={uploadPicture} {...shelf}>
        <ul className={styles.grid}>
          {items.map((picture) => (
            <li key={picture.mediaId}>
              <Contact picture={picture} href={at(picture.mediaId)} />
            </li>
          ))}
        </ul>
      </ShelfFrame>
      {opened && (
        <PictureDrawer
          key={`${opened.mediaId} ${opened.lockVersion}`}
          picture={opened}
          writes={writes}
          onClose={() => router.replace(at(), { scroll: false })}
          onChanged={() => router.refresh()}
        />
      )}
    </>
  );
}

function Contact({ picture, href }: { picture: Picture; href: string }) {
  const t = useTranslations("studio.media");
  const locale = useLocale() as ReaderLocale;
  const { mediaId, name, width, height, words } = picture;
  const said = words.alt[locale] || words.caption[locale];
  const silent = (["zh-Hans", "en"] as const).some((each) => words.alt[each] === "");
  return (
    <Link href={href} scroll={false} className={styles.contact}>
      {/* biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people */}
      <img src={deskImagePath(mediaId, 480)} alt="" loading="lazy" className={styles.thumb} />
      <span className={styles.name}>{said || name}</span>
      <span className={styles.note}>
        {said !== "" && <span className={styles.fileName}>{name}</span>}
        {width} × {height}
        {silent && <span className={styles.waiting}>{t("altMissing")}</span>}
      </span>
    </Link>
  );
}
