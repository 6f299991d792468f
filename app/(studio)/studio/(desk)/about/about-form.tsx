"use client";
import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import { saveAboutAction } from "#app/(studio)/studio/(desk)/about/actions.ts";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import { KeptForm } from "#app/(studio)/studio/(desk)/kept-form.tsx";
import { Theirs } from "#app/(studio)/studio/(desk)/theirs.tsx";
import { useKeptForm } from "#app/(studio)/studio/(desk)/use-kept-form.ts";
import type { AboutText } from "#domain/about/about.ts";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { readerLocales } from "#domain/locale.ts";
import { ok } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

/** The text in both scripts and in English; it is the readers' once it is saved, which can be undone. */
export function AboutForm({ about }: { about: { text: AboutText; lockVersion: number } }) {
  const t = useTranslations("studio.about");
  const people = useTranslations("studio.people");
  const common = useTranslations("studio.common");
  const offerUndo = useUndoNotice();
  const form = useKeptForm({
    kept: { value: about.text, lockVersion: about.lockVersion },
    write: async ({ value, ...given }) => {
      const answer = await saveAboutAction({ ...given, text: value });
      return answer.ok ? ok({ value: answer.value.text, lockVersion: answer.value.lockVersion }) : answer;
    },
    stood: ({ value }, undo) => offerUndo(t(saysSomething(value) ? "saved" : "gone"), undo),
  });
  const { entered: text, enter, theirs } = form;
  const whyNot = () => {
    if (theirs) return common("decide");
    return form.changed ? null : t("unchanged");
  };
  return (
    <KeptForm styles={styles} form={form} reason={whyNot()} hint={t("hint")}>
      {readerLocales.map((locale) => (
        <Textarea
          key={locale}
          lang={locale}
          label={t("textIn", { script: people(fieldNames[locale]) })}
          autosize
          minRows={5}
          maxRows={24}
          maxLength={locale === "en" ? 30_000 : 10_000}
          value={text[locale]}
          onChange={({ currentTarget }) => enter({ ...text, [locale]: currentTarget.value })}
        />
      ))}
      {theirs && (
        <Theirs className={styles.theirs} text={t("theirs")} onSettle={(takes) => form.settle(theirs, takes)}>
          {readerLocales.map((locale) => (
            <p key={locale} lang={locale} style={{ whiteSpace: "pre-line" }}>
              {theirs.value[locale]}
            </p>
          ))}
        </Theirs>
      )}
    </KeptForm>
  );
}
