"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { type LocalizedText, readerLocales } from "#domain/locale.ts";

type Props = {
  /** The element that an empty name is mended in. */
  id: string;
  name: LocalizedText;
  problem: string | undefined;
  onChange: (name: LocalizedText) => void;
};

/** A name in both scripts and in English; one of them will do. */
export function NameFields({ id, name, problem, onChange }: Props) {
  const t = useTranslations("studio.workflows.form");
  const people = useTranslations("studio.people");
  return (
    <div className={styles.names}>
      {readerLocales.map((locale, place) => (
        <TextInput
          key={locale}
          id={place === 0 ? id : undefined}
          lang={locale}
          label={t("nameIn", { script: people(fieldNames[locale]) })}
          maxLength={80}
          value={name[locale]}
          error={place === 0 && problem}
          onChange={({ currentTarget }) => onChange({ ...name, [locale]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
