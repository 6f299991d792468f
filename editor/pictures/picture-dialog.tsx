"use client";

import { Button, FileButton, Loader, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { galleryLimits } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture, PicturePage } from "#domain/media/picture.ts";
import styles from "#editor/pictures/pictures.module.css";
import { usePictures } from "#editor/pictures/pictures-context.tsx";
import { pictureTypes } from "#editor/pictures/upload-picture.ts";

const typingPauseMs = 250;

/** Chooses pictures of the library, or files to add to it. Without `several` the first is the one. */
export function PictureDialog({
  several = null,
  gallery = false,
  onChoose,
  onFiles,
  onClose,
}: {
  /** How many are to be chosen, at least and at most. */
  several?: { least?: number; most?: number } | null;
  /** Whether they become a gallery. */
  gallery?: boolean;
  onChoose: (pictures: Picture[]) => void;
  onFiles: (files: File[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.editor.pictures");
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, typingPauseMs);
  const { pages, more } = useLibrary(query);
  const [chosen, setChosen] = useState<Picture[]>([]);
  const { least = 1, most = Number.POSITIVE_INFINITY } = several ?? {};
  const items = pages?.flatMap((page) => page.items) ?? [];
  const take = (picture: Picture) => {
    if (!several) return onChoose([picture]);
    const without = chosen.filter(({ mediaId }) => mediaId !== picture.mediaId);
    setChosen(without.length < chosen.length ? without : [...chosen, picture]);
  };
  const sent = (files: File[] | File | null) => {
    const list = [files ?? []].flat();
    if (list.length > 0) onFiles(list);
  };
  const upload = (
    <FileButton accept={pictureTypes} multiple={several !== null} onChange={sent}>
      {(button) => (
        <Button {...button} variant="default">
          {t("upload")}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Modal opened onClose={onClose} title={t("title")} size="xl" closeButtonProps={{ "aria-label": t("close") }}>
      <div className={styles.head}>
        <TextInput
          data-autofocus
          className={styles.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("search")}
          placeholder={t("search")}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {upload}
      </div>
      <p className={styles.hint}>{gallery ? t("galleryHint", galleryLimits) : t("hint")}</p>
      {pages === null ? (
        <p className={styles.none}>
          <Loader size="sm" aria-label={t("loading")} />
        </p>
      ) : items.length === 0 ? (
        <p className={styles.none}>{t(query.trim() === "" ? "empty" : "noMatch")}</p>
      ) : (
        <ul className={styles.grid}>
          {items.map((picture) => (
            <li key={picture.mediaId}>
              <PictureChoice
                picture={picture}
                order={chosen.findIndex(({ mediaId }) => mediaId === picture.mediaId) + 1}
                several={several !== null}
                full={chosen.length >= most}
                onTake={() => take(picture)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {more ? (
          <Button variant="subtle" onClick={more}>
            {t("more")}
          </Button>
        ) : (
          <span />
        )}
        {several && (
          <Button disabled={chosen.length < least} onClick={() => onChoose(chosen)}>
            {chosen.length === 0 ? t("insertNone") : t(gallery ? "insertGallery" : "insert", { count: chosen.length })}
          </Button>
        )}
      </div>
    </Modal>
  );
}

function PictureChoice({
  picture,
  order,
  several,
  full,
  onTake,
}: {
  picture: Picture;
  /** Its place among those chosen, from 1; 0 is not chosen. */
  order: number;
  several: boolean;
  /** No other may be chosen. */
  full: boolean;
  onTake: () => void;
}) {
  const locale = useLocale() as ReaderLocale;
  const { words, name, mediaId } = picture;
  const said = words.alt[locale] || words.caption[locale];
  return (
    <button
      type="button"
      className={styles.choice}
      disabled={full && order === 0}
      {...(several && { "aria-pressed": order > 0 })}
      onClick={onTake}
    >
      {/* biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people */}
      <img src={deskImagePath(mediaId, 480)} alt="" loading="lazy" className={styles.thumb} />
      {order > 0 && <span className={styles.order}>{several ? order : <IconCheck size={14} aria-hidden />}</span>}
      <span className={styles.name}>{said || name}</span>
      {said !== "" && <span className={styles.file}>{name}</span>}
    </button>
  );
}

/** The library page after page; `pages` is null while the first is on its way. */
function useLibrary(query: string) {
  const { list } = usePictures();
  const [found, setFound] = useState<{ query: string; pages: PicturePage[] } | null>(null);
  useEffect(() => {
    let open = true;
    void list(query, 1).then((page) => {
      if (open) setFound({ query, pages: page ? [page] : [] });
    });
    return () => {
      open = false;
    };
  }, [list, query]);
  const last = found?.pages.at(-1);
  const hasMore = last !== undefined && last.page * last.pageSize < last.total;
  const more = async () => {
    if (!found || !last) return;
    const page = await list(found.query, last.page + 1);
    if (page) setFound((now) => (now?.query === found.query ? { ...now, pages: [...now.pages, page] } : now));
  };
  return { pages: found?.query === query ? found.pages : null, more: hasMore ? more : null };
}
