"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#editor/records/records.module.css";
import { useRecords } from "#editor/records/records-context.tsx";

/** One thing said in both languages, side by side. */
export function BilingualFields({
  label,
  zh,
  en,
  maxLength,
}: {
  label: string;
  zh: TextInputProps;
  en: TextInputProps;
  maxLength: number;
}) {
  const t = useTranslations("studio.editor");
  const { chinese } = useRecords();
  const of = (locale: typeof chinese) => ({
    label: (
      <>
        {label}
        <span className={styles.language}>{t(`languages.${locale}`)}</span>
      </>
    ),
    lang: locale,
    maxLength,
  });
  return (
    <div className={styles.both}>
      <TextInput {...zh} {...of(chinese)} />
      <TextInput {...en} {...of("en")} />
    </div>
  );
}
