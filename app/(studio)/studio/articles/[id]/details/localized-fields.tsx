"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type LocalizedText, readerLocales } from "#domain/locale.ts";

/** One short text in each of the three forms; a Chinese one left empty is made from the other by the desk. */
export function LocalizedFields({
  value,
  onChange,
  label,
}: {
  value: LocalizedText;
  onChange: (value: LocalizedText) => void;
  label: (language: string) => string;
}) {
  const t = useTranslations("studio.editor.languages");
  return readerLocales.map((locale, index) => (
    <TextInput
      key={locale}
      {...(index === 0 ? { "data-autofocus": true } : {})}
      label={label(t(locale))}
      lang={locale}
      size="xs"
      maxLength={200}
      value={value[locale]}
      onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
    />
  ));
}

/** What somebody typed in a search, put where it belongs when it becomes a name. */
export function localizedFrom(typed: string): LocalizedText {
  const han = /\p{Script=Han}/u.test(typed);
  return { "zh-Hans": han ? typed : "", "zh-Hant": "", en: han ? "" : typed };
}
