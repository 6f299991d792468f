"use client";
import { Alert, Button, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import { saveAboutAction } from "#app/(studio)/studio/(desk)/about/actions.ts";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import { useKeptForm } from "#app/(studio)/studio/(desk)/use-kept-form.ts";
import type { AboutText } from "#domain/about/about.ts";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { readerLocales } from "#domain/locale.ts";
import { ok } from "#domain/result.ts";
import { useLeaveWarning } from "#ui/use-leave-warning.ts";

/** The text in both scripts and in English; it is the readers' once it is saved, which can be undone. */
export function AboutForm({ about }: { about: { text: AboutText; lockVersion: number } }) {
  const t = useTranslations("studio.about");
  const people = useTranslations("studio.people");
  const common = useTranslations("studio.common");
  const form = useKeptForm({
    kept: { value: about.text, lockVersion: about.lockVersion },
    write: async ({ value, ...given }) => {
      const answer = await saveAboutAction({ ...given, text: value });
      return answer.ok ? ok({ value: answer.value.text, lockVersion: answer.value.lockVersion }) : answer;
    },
    said: (value) => t(saysSomething(value) ? "saved" : "gone"),
  });
  const { entered: text, enter, theirs, changed } = form;
  useLeaveWarning(changed);
  const save = () => {
    if (changed && !theirs && !form.pending) form.save();
  };
  useHotkeys([["mod+Enter", () => save()]], []);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
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
        <section className={styles.theirs} role="alert">
          <p>{t("theirs")}</p>
          {readerLocales.map((locale) => (
            <p key={locale} lang={locale} style={{ whiteSpace: "pre-line" }}>
              {theirs.value[locale]}
            </p>
          ))}
          <Button variant="default" onClick={() => form.settle(theirs, false)}>
            {t("keepMine")}
          </Button>
          <Button variant="subtle" onClick={() => form.settle(theirs, true)}>
            {t("takeTheirs")}
          </Button>
        </section>
      )}
      {form.problem && (
        <Alert color="cinnabar" variant="light" role="alert">
          {form.problem}
        </Alert>
      )}
      <div className={styles.buttons}>
        <p className={styles.hint} role="status">
          {changed ? t("hint") : t("unchanged")}
        </p>
        <Button
          type="submit"
          loading={form.pending}
          aria-disabled={!changed || undefined}
          data-disabled={!changed || undefined}
        >
          {common("save")}
        </Button>
      </div>
    </form>
  );
}
