"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Attribution } from "#domain/document/print-attribution.ts";
import { attributionAttrs } from "#domain/document/quotation-attrs.ts";
import styles from "#editor/views/quotation.module.css";

type Name = keyof Attribution;

/** The fields of an attribution. What cannot be stored (half a date) stays in its field and says so. */
export function AttributionFields({
  attribution,
  lang,
  onChange,
}: {
  attribution: Attribution;
  lang: string;
  onChange: (change: Partial<Attribution>) => void;
}) {
  const t = useTranslations("studio.editor.quotation");
  const field = (name: Name) => ({ name, lang, value: attribution[name], label: t(name), onChange });
  return (
    <div className={styles.fields}>
      <AttributionField {...field("speaker")} />
      <AttributionField {...field("date")} hint={t("dateHint")} problem={t("dateProblem")} />
      <AttributionField {...field("occasion")} wide />
      <AttributionField {...field("work")} wide />
      <AttributionField {...field("volume")} />
      <AttributionField {...field("page")} hint={t("pageHint")} />
      <AttributionField {...field("link")} hint={t("linkHint")} problem={t("linkProblem")} wide />
      <AttributionField {...field("verbatim")} hint={t("verbatimHint")} wide long />
    </div>
  );
}

type FieldProps = {
  name: Name;
  lang: string;
  value: string;
  label: string;
  hint?: string;
  problem?: string;
  wide?: boolean;
  long?: boolean;
  onChange: (change: Partial<Attribution>) => void;
};

function AttributionField({ name, lang, value, label, hint, problem, wide, long, onChange }: FieldProps) {
  // The field holds what is typed; the block only ever holds what is valid.
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const valid = attributionAttrs[name].safeParse(draft.trim()).success;
  const type = (typed: string) => {
    setDraft(typed);
    if (attributionAttrs[name].safeParse(typed).success) onChange({ [name]: typed });
  };
  const shared = {
    label,
    description: hint,
    lang,
    value: draft,
    size: "xs",
    error: valid ? undefined : problem,
    className: wide ? styles.wide : undefined,
  };
  if (long)
    return (
      <Textarea {...shared} autosize minRows={1} maxRows={4} onChange={(event) => type(event.currentTarget.value)} />
    );
  return <TextInput {...shared} onChange={(event) => type(event.currentTarget.value)} />;
}
