"use client";

import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import styles from "#app/(studio)/studio/articles/[id]/corrections/corrections.module.css";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { CorrectionForDesk } from "#domain/corrections/correction.ts";
import { languages } from "#domain/locale.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

/** One note with who wrote it, and which publications were the first to carry it. */
export function CorrectionLine({
  correction,
  article,
  busy,
  onEdit,
  onRemove,
}: {
  correction: CorrectionForDesk;
  article: ArticleForDesk;
  busy: boolean;
  onEdit?: () => void;
  onRemove?: () => void;
}) {
  const t = useTranslations("studio.article.corrections");
  const names = useTranslations("studio.editor.languages");
  const id = useId();
  const { note, by, at, publishedIn } = correction;
  const time = usePrintTime();
  return (
    <li>
      <div id={id}>
        {languages
          .filter((language) => note[language] !== "")
          .map((language) => (
            <p key={language} className={styles.note} lang={localeOfEdition(article.editions, language)}>
              {note[language]}
            </p>
          ))}
      </div>
      <p className={styles.by}>{t("by", { name: by?.name ?? t("nobody"), time: time(at) })}</p>
      {publishedIn.map(({ language, number, at: since }) => (
        <p key={language} className={styles.by}>
          {t(number === null ? "publishedBefore" : "publishedIn", {
            language: names(localeOfEdition(article.editions, language)),
            number: number ?? 0,
            time: time(since),
          })}
        </p>
      ))}
      {publishedIn.length === 0 && <p className={styles.by}>{t("unpublished")}</p>}
      {publishedIn.length === 0 && onEdit && onRemove && (
        <Group gap="xs" mt={8} role="group" aria-labelledby={id}>
          <Button size="sm" variant="default" disabled={busy} onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button size="sm" variant="default" disabled={busy} onClick={onRemove}>
            {t("remove")}
          </Button>
        </Group>
      )}
    </li>
  );
}
