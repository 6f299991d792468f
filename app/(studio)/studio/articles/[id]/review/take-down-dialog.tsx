"use client";

import { Button, Checkbox, Group, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { type BilingualText, type Language, languages } from "#domain/locale.ts";
import { onFirstClick } from "#ui/on-first-click.ts";

/** What readers are told in place of an article, and then, once it was read again, the step that nobody takes by accident. */
export function TakeDownDialog({
  article,
  scope,
  scopeName,
  busy,
  onTakeDown,
  onClose,
}: {
  article: ArticleForDesk;
  scope: readonly Language[];
  scopeName: string;
  busy: boolean;
  onTakeDown: (said: { notice: BilingualText; titleShown: boolean }) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.takeDown");
  const names = useTranslations("studio.editor.languages");
  const [notice, setNotice] = useState<BilingualText>({ zh: "", en: "" });
  const [titleShown, setTitleShown] = useState(true);
  const [missing, setMissing] = useState(false);
  const [sure, setSure] = useState(false);
  const lacks = (language: Language) => scope.includes(language) && notice[language].trim() === "";
  return (
    <Modal opened onClose={onClose} title={t("title", { scope: scopeName })} size="lg" centered>
      <form
        // What is missing is said beside its field, in the studio's language.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (languages.some(lacks)) setMissing(true);
          else if (!sure) setSure(true);
          else onTakeDown({ notice, titleShown });
        }}
      >
        <p style={{ marginTop: 0, lineHeight: 1.6 }}>{t("warning")}</p>
        {sure ? (
          <ToReadAgain article={article} scope={scope} notice={notice} titleShown={titleShown} />
        ) : (
          <>
            {languages.map((language) => {
              const lang = localeOfEdition(article.editions, language);
              return (
                <Textarea
                  key={language}
                  mb="sm"
                  lang={lang}
                  label={t("notice", { language: names(lang) })}
                  description={scope.includes(language) ? t("hint") : t("optional")}
                  required={scope.includes(language)}
                  autosize
                  minRows={2}
                  maxLength={2000}
                  value={notice[language]}
                  error={missing && lacks(language) && t("missing")}
                  onChange={({ currentTarget: { value } }) => setNotice((before) => ({ ...before, [language]: value }))}
                />
              );
            })}
            <Checkbox
              label={t("nameIt")}
              description={t("nameItHint")}
              checked={titleShown}
              onChange={({ currentTarget: { checked } }) => setTitleShown(checked)}
            />
          </>
        )}
        {/* Nothing stands where the first button stood, and no press of more than one click takes down. */}
        <Group justify={sure ? "flex-start" : "flex-end"} gap="xs" mt="md">
          <Button variant="default" onClick={sure ? () => setSure(false) : onClose}>
            {sure ? t("back") : t("cancel")}
          </Button>
          {sure ? (
            <Button key="takeDown" type="submit" color="cinnabar" loading={busy} onClick={onFirstClick()}>
              {t("takeDown")}
            </Button>
          ) : (
            <Button key="goOn" type="submit" color="cinnabar" variant="default">
              {t("goOn")}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}

/** What readers will read. It gets the keys: Enter pressed once more does nothing here. */
function ToReadAgain({
  article,
  scope,
  notice,
  titleShown,
}: {
  article: ArticleForDesk;
  scope: readonly Language[];
  notice: BilingualText;
  titleShown: boolean;
}) {
  const names = useTranslations("studio.editor.languages");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  return (
    <ul ref={list} tabIndex={-1} className={styles.seen}>
      {languages
        .filter((language) => notice[language].trim() !== "")
        .map((language) => {
          const lang = localeOfEdition(article.editions, language);
          return (
            <li key={language}>
              <span className={styles.key}>{names(lang)}</span>
              <span className={styles.figures} lang={lang}>
                {titleShown && scope.includes(language) && <strong>{article.editions[language]?.title}</strong>}
                <p>{notice[language].trim()}</p>
              </span>
            </li>
          );
        })}
    </ul>
  );
}
