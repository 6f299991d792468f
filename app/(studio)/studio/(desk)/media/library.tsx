"use client";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { PictureDrawer } from "#app/(studio)/studio/(desk)/media/picture-drawer.tsx";
import { Uploads } from "#app/(studio)/studio/(desk)/media/uploads.tsx";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture, PictureForDesk } from "#domain/media/picture.ts";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";

const typingPauseMs = 250;

type Props = {
  pictures: Picture[];
  query: string;
  page: number;
  pages: number;
  /** The picture that the address names. */
  opened: PictureForDesk | null;
  writes: boolean;
};

/** The library as a sheet of contacts; what is open stands in the address, so that it can be passed on. */
export function Library({ pictures, query, page, pages, opened, writes }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const at = (change: Record<string, string>) => {
    const given = Object.entries({ q: query, page: page === 1 ? "" : String(page), ...change });
    const said = new URLSearchParams(given.filter(([, value]) => value !== ""));
    return said.size === 0 ? "/studio/media" : `/studio/media?${said}`;
  };
  const search = useDebouncedCallback((q: string) => router.replace(at({ q: q.trim(), page: "" })), typingPauseMs);
  return (
    <>
      <search className={desk.filters}>
        <TextInput
          className={desk.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("common.search")}
          placeholder={t("media.search")}
          onBlur={() => search.flush()}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            search(currentTarget.value);
          }}
        />
      </search>
      {writes && (
        <Uploads
          shelf="pictures"
          sendFile={uploadPicture}
          onStored={() => router.refresh()}
          hrefOf={(open) => at({ open })}
        />
      )}
      {pictures.length === 0 ? (
        <div className={desk.empty}>
          <p className={desk.emptyTitle}>{t(query === "" ? "media.empty" : "media.none")}</p>
          <p>{t(query === "" ? "media.emptyText" : "media.noneText")}</p>
        </div>
      ) : (
        <ul className={styles.grid}>
          {pictures.map((picture) => (
            <li key={picture.mediaId}>
              <Contact picture={picture} href={at({ open: picture.mediaId })} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className={desk.pages} aria-label={t("media.title")}>
          {page > 1 ? <Link href={at({ page: String(page - 1) })}>← {t("desk.previous")}</Link> : <span />}
          <span>{t("desk.page", { page, pages })}</span>
          {page < pages ? <Link href={at({ page: String(page + 1) })}>{t("desk.next")} →</Link> : <span />}
        </nav>
      )}
      {opened && (
        <PictureDrawer
          key={`${opened.mediaId} ${opened.lockVersion}`}
          picture={opened}
          writes={writes}
          onClose={() => router.replace(at({}), { scroll: false })}
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
