"use client";
import { MultiSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EntryDraft } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";
import { PrintedSource } from "#app/(studio)/studio/(desk)/quotations/printed-source.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { type Language, languages } from "#domain/locale.ts";
import { localeOfWords } from "#domain/quotations/attribution-of.ts";

type Props = {
  form: UseFormReturnType<EntryDraft>;
  /** The desk's tags, where an entry is filed as it is made. */
  tags?: { id: string; name: string }[];
  /** What is said below the words of a side. */
  below?: Partial<Record<Language, ReactNode>>;
};

/** Each script by its own name, whatever the interface speaks. */
const scriptChoices = [
  { value: "Hans", label: "简体" },
  { value: "Hant", label: "繁體" },
];

/** Both languages of an entry beside each other, field by field on the same line; what they share stands below. */
export function EntryFields({ form, tags, below = {} }: Props) {
  const t = useTranslations("studio.quotations.form");
  const a = useTranslations("studio.editor.quotation");
  const { values } = form;
  return (
    <>
      <div className={styles.facing}>
        {languages.map((language) => {
          const lang = localeOfWords(values, language);
          const field = (name: "speaker" | "occasion" | "work" | "volume" | "page" | "link") => ({
            lang,
            label: a(name),
            ...form.getInputProps(`${language}.${name}`),
          });
          return (
            <section key={language} className={styles.side} aria-label={t(`sides.${language}`)}>
              <div className={styles.sideHead}>
                {t(`sides.${language}`)}
                {language === "zh" && (
                  <SegmentedControl
                    size="xs"
                    aria-label={t("script")}
                    data={scriptChoices}
                    value={values.script}
                    onChange={(script) => form.setFieldValue("script", script === "Hant" ? "Hant" : "Hans")}
                  />
                )}
              </div>
              <div>
                <Textarea
                  lang={lang}
                  label={t("words")}
                  description={t("wordsHint")}
                  autosize
                  minRows={5}
                  classNames={{ input: styles.writing }}
                  {...form.getInputProps(`${language}.text`)}
                />
                {below[language]}
              </div>
              <TextInput {...field("speaker")} />
              <TextInput {...field("occasion")} />
              <TextInput {...field("work")} />
              <div className={styles.halves}>
                <TextInput {...field("volume")} />
                <TextInput {...field("page")} placeholder={a("pageHint")} />
              </div>
              <TextInput {...field("link")} type="url" inputMode="url" placeholder="https://" />
              <div>
                <span className={styles.hint}>{t("printed")}</span>
                <p className={`reading ${styles.printed}`} lang={lang}>
                  <PrintedSource content={values} language={language} />
                </p>
              </div>
            </section>
          );
        })}
      </div>
      <div className={styles.common}>
        <TextInput label={a("date")} description={a("dateHint")} {...form.getInputProps("date")} />
        <Textarea
          label={t("rights")}
          description={t("rightsHint")}
          autosize
          minRows={1}
          {...form.getInputProps("rights")}
        />
        {tags && tags.length > 0 && (
          <MultiSelect
            label={t("tags")}
            data={tags.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            hidePickedOptions
            maxValues={20}
            style={{ gridColumn: "1 / -1" }}
            {...form.getInputProps("tags")}
          />
        )}
      </div>
    </>
  );
}
