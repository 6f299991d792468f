"use client";

import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { galleryLimits } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture } from "#domain/media/picture.ts";
import { LibraryDialog } from "#editor/library/library-dialog.tsx";
import styles from "#editor/pictures/pictures.module.css";
import { usePictures } from "#editor/pictures/pictures-context.tsx";
import { pictureTypes } from "#editor/pictures/upload-picture.ts";

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
  const { list } = usePictures();
  const [chosen, setChosen] = useState<Picture[]>([]);
  const { least = 1, most = Number.POSITIVE_INFINITY } = several ?? {};
  const take = (picture: Picture) => {
    if (!several) return onChoose([picture]);
    const without = chosen.filter(({ mediaId }) => mediaId !== picture.mediaId);
    setChosen(without.length < chosen.length ? without : [...chosen, picture]);
  };
  return (
    <LibraryDialog
      words="pictures"
      title={t("title")}
      size="xl"
      hint={gallery ? t("galleryHint", galleryLimits) : t("hint")}
      list={list}
      accept={pictureTypes}
      several={several !== null}
      className={styles.grid}
      choice={(picture) => (
        <PictureChoice
          picture={picture}
          order={chosen.findIndex(({ mediaId }) => mediaId === picture.mediaId) + 1}
          several={several !== null}
          full={chosen.length >= most}
          onTake={() => take(picture)}
        />
      )}
      foot={(more) => (
        <div className={styles.foot}>
          {more ?? <span />}
          {several && (
            <Button disabled={chosen.length < least} onClick={() => onChoose(chosen)}>
              {chosen.length === 0
                ? t("insertNone")
                : t(gallery ? "insertGallery" : "insert", { count: chosen.length })}
            </Button>
          )}
        </div>
      )}
      onFiles={onFiles}
      onClose={onClose}
    />
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
