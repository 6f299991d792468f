"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { figureAttrs } from "#domain/document/document.ts";
import styles from "#editor/views/figure.module.css";
import { WordsField, WordsPanel } from "#editor/views/words-panel.tsx";
import { useWriting } from "#editor/writing-context.tsx";

type Words = { alt: string; credit: string };

/** What is said of a picture beside its caption: whose it is, and what it shows for whoever does not see it. */
export function FigureWords({
  words,
  hasPicture,
  onChange,
  onReplace,
}: {
  words: Words;
  hasPicture: boolean;
  onChange: (change: Partial<Words>) => void;
  onReplace: () => void;
}) {
  const t = useTranslations("studio.editor.pictures");
  const { locale } = useWriting();
  const { alt, credit } = words;
  const line = (
    <>
      {credit !== "" && <span lang={locale}>{credit}</span>}
      {alt === "" ? (
        hasPicture && <span className={styles.waiting}>{t("altMissing")}</span>
      ) : (
        <span className={styles.alt} lang={locale}>
          {alt}
        </span>
      )}
    </>
  );
  return (
    <WordsPanel words="pictures" line={line}>
      {(["alt", "credit"] as const).map((name) => (
        <WordsField
          key={name}
          label={t(name)}
          description={t(`${name}Hint`)}
          schema={figureAttrs[name]}
          value={words[name]}
          onWords={(said) => onChange({ [name]: said })}
          long={name === "alt"}
        />
      ))}
      {hasPicture && (
        <Button size="xs" variant="default" onClick={onReplace}>
          {t("replace")}
        </Button>
      )}
    </WordsPanel>
  );
}
