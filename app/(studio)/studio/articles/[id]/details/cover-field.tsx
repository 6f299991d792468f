"use client";

import { Button, FileButton, Group, Progress, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { DetailsProps } from "#app/(studio)/studio/articles/[id]/details/details-props.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Cover } from "#domain/article/article.ts";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { languages } from "#domain/locale.ts";
import type { Picture } from "#domain/media/picture.ts";
import { PictureDialog } from "#editor/pictures/picture-dialog.tsx";
import { pictureTypes, uploadPicture } from "#editor/pictures/upload-picture.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

/** The article's picture, with what it shows and what stands under it in both languages. */
export function CoverField({ article, details, person, run }: DetailsProps) {
  const t = useTranslations("studio.article.details.cover");
  const removed = useTranslations("studio.article.details");
  const offerUndo = useUndoNotice();
  const names = useTranslations("studio.editor.languages");
  const [share, setShare] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const giveUp = useRef<AbortController | null>(null);
  const [choosing, setChoosing] = useState(false);
  const { cover } = details.value;
  const mayChange = person.mayWrite && person.mayUpload;

  const upload = async (file: File | null | undefined) => {
    if (!file || !mayChange) return;
    const controller = new AbortController();
    giveUp.current = controller;
    setShare(0);
    const picture = await run(async () => {
      try {
        return await uploadPicture(file, setShare, controller.signal);
      } finally {
        setShare(null);
      }
    });
    if (picture) take(picture);
  };
  /** What was said of the former picture stays, or else the library's words begin it. */
  const take = ({ mediaId, words }: Picture) => {
    const inBoth = (part: "alt" | "caption") => ({
      zh: words[part][localeOfEdition(article.editions, "zh")],
      en: words[part].en,
    });
    details.change({
      cover: { mediaId, alt: cover?.alt ?? inBoth("alt"), caption: cover?.caption ?? inBoth("caption") },
    });
  };
  const say = (part: "alt" | "caption", language: keyof Cover["alt"], words: string) => {
    if (cover) details.change({ cover: { ...cover, [part]: { ...cover[part], [language]: words } } });
  };

  const remove = () => {
    details.change({ cover: null });
    offerUndo(removed("removed", { name: t("title") }), () => {
      details.change({ cover });
      return true;
    });
  };

  return (
    <section className={styles.group} aria-label={t("title")}>
      <div className={styles.head}>
        <h3>{t("title")}</h3>
        {cover && mayChange && (
          <Button size="compact-sm" variant="subtle" onClick={remove}>
            {t("remove")}
          </Button>
        )}
      </div>
      {cover && (
        // biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people
        <img
          className={styles.cover}
          src={deskImagePath(cover.mediaId, 960)}
          alt={cover.alt[article.sourceLanguage] || t("noAlt")}
        />
      )}
      {mayChange && share === null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the other way; the button inside does the same
        <div
          className={styles.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void upload(event.dataTransfer.files[0]);
          }}
        >
          <Group gap="xs">
            <FileButton accept={pictureTypes} onChange={(file) => void upload(file)}>
              {(button) => (
                <Button {...button} size="xs" variant="default">
                  {t(cover ? "replace" : "choose")}
                </Button>
              )}
            </FileButton>
            <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
              {t("library")}
            </Button>
          </Group>
          <span className={styles.hint}>{t("hint")}</span>
        </div>
      )}
      {choosing && (
        <PictureDialog
          onClose={() => setChoosing(false)}
          onFiles={([file]) => {
            setChoosing(false);
            void upload(file);
          }}
          onChoose={([picture]) => {
            setChoosing(false);
            if (picture) take(picture);
          }}
        />
      )}
      {share !== null && (
        <div>
          <Progress value={share * 100} aria-label={t("uploading")} />
          <Button size="compact-sm" variant="subtle" mt={4} onClick={() => giveUp.current?.abort()}>
            {t("giveUp")}
          </Button>
        </div>
      )}
      {cover &&
        (["alt", "caption"] as const).map((part) => (
          <div key={part} className={styles.pair}>
            {languages.map((language) => {
              const lang = localeOfEdition(article.editions, language);
              return (
                <Textarea
                  key={language}
                  label={t(part, { language: names(lang) })}
                  lang={lang}
                  autosize
                  minRows={2}
                  maxLength={2000}
                  size="sm"
                  readOnly={!person.writes[language]}
                  value={cover[part][language]}
                  onChange={(event) => say(part, language, event.currentTarget.value)}
                />
              );
            })}
          </div>
        ))}
    </section>
  );
}
