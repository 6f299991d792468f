"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import type { LocalizedText } from "#domain/locale.ts";

const fields = [
  { key: "zh-Hans", label: "hans" },
  { key: "zh-Hant", label: "hant" },
  { key: "en", label: "en" },
] as const;

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
      {fields.map(({ key, label }, place) => (
        <TextInput
          key={key}
          id={place === 0 ? id : undefined}
          lang={key}
          label={t("nameIn", { script: people(label) })}
          maxLength={80}
          value={name[key]}
          error={place === 0 && problem}
          onChange={({ currentTarget }) => onChange({ ...name, [key]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
