"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/corrections/corrections.module.css";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { CorrectionForDesk } from "#domain/corrections/correction.ts";
import type { BilingualText, Language } from "#domain/locale.ts";

const nothing: BilingualText = { zh: "", en: "" };

/** The words of a note, in each language that readers have had. */
export function CorrectionForm({
  article,
  had,
  editing,
  busy,
  onSave,
  onCancel,
}: {
  article: ArticleForDesk;
  had: readonly Language[];
  /** Null for a new one. */
  editing: CorrectionForDesk | null;
  busy: boolean;
  onSave: (note: BilingualText) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useTranslations("studio.article.corrections");
  const names = useTranslations("studio.editor.languages");
  const [note, setNote] = useState(editing?.note ?? nothing);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.form}
      aria-label={t(editing ? "edit" : "new")}
      onSubmit={async (event) => {
        event.preventDefault();
        if (had.every((language) => note[language].trim() === "")) setMissing(true);
        else if ((await onSave(note)) && !editing) setNote(nothing);
      }}
    >
      {had.map((language, place) => {
        const lang = localeOfEdition(article.editions, language);
        return (
          <Textarea
            key={language}
            mb="sm"
            lang={lang}
            label={t("note", { language: names(lang) })}
            description={t("noteHint")}
            autosize
            minRows={2}
            maxLength={2000}
            value={note[language]}
            error={missing && place === 0 && t("missing")}
            onChange={({ currentTarget: { value } }) => {
              setNote((before) => ({ ...before, [language]: value }));
              setMissing(false);
            }}
          />
        );
      })}
      <Group justify="flex-end" gap="xs">
        {editing && (
          <Button variant="default" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {t(editing ? "save" : "add")}
        </Button>
      </Group>
    </form>
  );
}
