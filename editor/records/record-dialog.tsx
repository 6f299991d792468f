"use client";

import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import type { RecordBody, RecordForDesk } from "#domain/records/record.ts";
import type { Failure } from "#domain/result.ts";
import styles from "#editor/records/records.module.css";
import { useRecords } from "#editor/records/records-context.tsx";

export type RecordDialogProps = {
  recordId: string;
  /** The version that the form was opened on; null while the record isn't there. */
  lockVersion: number | null;
  onClose: (saved: boolean) => void;
};

/** The frame around the form of a record: what readers of both languages will see, saving, and what to do in a conflict. */
export function RecordDialog({
  recordId,
  lockVersion,
  onClose,
  title,
  read,
  onTheirs,
  preview,
  children,
}: RecordDialogProps & {
  title: string;
  /** The record that the form says; null where it can't be kept, which the form then shows. */
  read: () => RecordBody | null;
  onTheirs: (body: RecordBody) => void;
  preview: (locale: ReaderLocale) => ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("studio.editor.records");
  const errors = useTranslations("errors");
  const { chinese, save } = useRecords();
  const [base, setBase] = useState(lockVersion);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const theirs = failure?.code === "conflict" ? currentOf(failure) : null;

  const send = async (baseLockVersion: number | null) => {
    const body = read();
    if (!body) return;
    setBusy(true);
    const answer = await save({ recordId, baseLockVersion, body });
    setBusy(false);
    if (answer.ok) onClose(true);
    else setFailure(answer.error);
  };

  return (
    <Modal opened onClose={() => onClose(false)} title={title} size="xl" closeOnClickOutside={false}>
      <form
        className={styles.form}
        noValidate
        // Its keys are its own: the desk behind it must not hear them.
        onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void send(base);
        }}
      >
        {children}
        <section className={styles.preview} aria-label={t("preview")}>
          {([chinese, "en"] as const).map((locale) => (
            <div key={locale} lang={locale} className={styles.shown}>
              {preview(locale)}
            </div>
          ))}
        </section>
        {theirs && (
          <div className={styles.conflict} role="alert">
            <p>{t("conflict")}</p>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setBase(theirs.lockVersion);
                  setFailure(null);
                  onTheirs(theirs.body);
                }}
              >
                {t("takeTheirs")}
              </Button>
              <Button size="xs" variant="default" onClick={() => void send(theirs.lockVersion)}>
                {t("keepMine")}
              </Button>
            </Group>
          </div>
        )}
        {failure && !theirs && (
          <p className={styles.conflict} role="alert">
            {errors(failure.code, failure.params)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onClose(false)}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function currentOf({ detail }: Failure): RecordForDesk | null {
  return (detail as { current?: RecordForDesk } | undefined)?.current ?? null;
}
