"use client";

import { Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { z } from "zod";
import styles from "#editor/views/figure.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** A line with what is said beside a caption, which opens the fields in which it is said. */
export function WordsPanel({
  words,
  line,
  children,
}: {
  words: "pictures" | "recordings";
  line: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("studio.editor");
  const { editable } = useWriting();
  const [open, setOpen] = useState(false);
  const panelId = useId();
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
        <span className={styles.toggle}>{t(`${words}.${open ? "close" : "edit"}`)}</span>
      </UnstyledButton>
      <div id={panelId} hidden={!open} className={styles.panel}>
        {open && children}
      </div>
    </div>
  );
}

/** A field of the panel, for words of which the block has its own idea of what is valid. */
export function WordsField({
  schema,
  value,
  onWords,
  long = false,
  ...said
}: {
  label: string;
  description: string;
  schema: z.ZodType;
  value: string;
  onWords: (words: string) => void;
  /** Of several lines. */
  long?: boolean;
}) {
  const { locale } = useWriting();
  // The field holds what is typed; the block only ever holds what is valid.
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const field = {
    ...said,
    lang: locale,
    size: "sm",
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => {
      const words = event.currentTarget.value;
      setTyped(words);
      if (schema.safeParse(words).success) onWords(words);
    },
  };
  return long ? (
    <Textarea {...field} autosize minRows={2} maxLength={2000} />
  ) : (
    <TextInput {...field} maxLength={500} />
  );
}
