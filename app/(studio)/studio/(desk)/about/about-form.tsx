"use client";
import { Alert, Button, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import { saveAboutAction } from "#app/(studio)/studio/(desk)/about/actions.ts";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import type { AboutText } from "#domain/about/about.ts";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { createId } from "#domain/ids.ts";
import { readerLocales } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useLeaveWarning } from "#ui/use-leave-warning.ts";
import { useTell } from "#ui/use-tell.ts";

type Kept = { text: AboutText; lockVersion: number };

/** The text in both scripts and in English; it is the readers' once it is saved, which can be undone. */
export function AboutForm({ about }: { about: Kept }) {
  const t = useTranslations("studio.about");
  const people = useTranslations("studio.people");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const offerUndo = useUndoNotice();
  const [base, setBase] = useState(about);
  const [text, setText] = useState(about.text);
  const changed = !sameJson(text, base.text);
  const theirs = about.lockVersion > base.lockVersion ? about : null;
  useLeaveWarning(changed);
  const enter = (entered: AboutText) => {
    command.renew();
    setText(entered);
  };
  const stands = (kept: Kept) => {
    setBase(kept);
    enter(kept.text);
    router.refresh();
  };
  const save = () => {
    if (!changed || theirs || command.pending) return;
    const former = base;
    command.give(
      async (commandId) => {
        const answer = await saveAboutAction({ commandId, baseLockVersion: former.lockVersion, text });
        if (!answer.ok && answer.error.code === "conflict") router.refresh();
        return answer;
      },
      (kept) => {
        stands(kept);
        offerUndo(t(saysSomething(kept.text) ? "saved" : "gone"), async () => {
          const undone = { baseLockVersion: kept.lockVersion, text: former.text };
          const answer = await tellDesk(() => saveAboutAction({ commandId: createId(), ...undone }));
          if (answer.ok) stands(answer.value);
          else tell.failed(answer.error);
          return answer.ok;
        });
      },
    );
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
              {theirs.text[locale]}
            </p>
          ))}
          <Button variant="default" onClick={() => setBase(theirs)}>
            {t("keepMine")}
          </Button>
          <Button variant="subtle" onClick={() => stands(theirs)}>
            {t("takeTheirs")}
          </Button>
        </section>
      )}
      {command.problem && !theirs && (
        <Alert color="cinnabar" variant="light" role="alert">
          {command.problem}
        </Alert>
      )}
      <div className={styles.buttons}>
        <p className={styles.hint} role="status">
          {changed ? t("hint") : t("unchanged")}
        </p>
        <Button
          type="submit"
          loading={command.pending}
          aria-disabled={!changed || undefined}
          data-disabled={!changed || undefined}
        >
          {common("save")}
        </Button>
      </div>
    </form>
  );
}
