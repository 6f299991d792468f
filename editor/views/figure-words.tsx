"use client";

import { Button, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { figureAttrs } from "#domain/document/document.ts";
import styles from "#editor/views/figure.module.css";
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
  const { locale, editable } = useWriting();
  const [open, setOpen] = useState(false);
  const panelId = useId();
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
  if (!editable) {
    return (
      <p contentEditable={false} className={styles.line}>
        {line}
      </p>
    );
  }
  return (
    <div contentEditable={false}>
      <UnstyledButton
        className={styles.line}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {line}
        <span className={styles.toggle}>{t(open ? "close" : "edit")}</span>
      </UnstyledButton>
      <div id={panelId} hidden={!open} className={styles.panel}>
        {open && (
          <>
            <WordsField name="alt" value={alt} onChange={onChange} />
            <WordsField name="credit" value={credit} onChange={onChange} />
            {hasPicture && (
              <Button size="xs" variant="default" onClick={onReplace}>
                {t("replace")}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function WordsField({
  name,
  value,
  onChange,
}: {
  name: keyof Words;
  value: string;
  onChange: (change: Partial<Words>) => void;
}) {
  const t = useTranslations("studio.editor.pictures");
  const { locale } = useWriting();
  // The field holds what is typed; the block only ever holds what is valid.
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const field = {
    label: t(name),
    description: t(`${name}Hint`),
    lang: locale,
    size: "sm",
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => {
      const words = event.currentTarget.value;
      setTyped(words);
      if (figureAttrs[name].safeParse(words).success) onChange({ [name]: words });
    },
  };
  return name === "alt" ? (
    <Textarea {...field} autosize minRows={2} maxLength={2000} />
  ) : (
    <TextInput {...field} maxLength={500} />
  );
}
