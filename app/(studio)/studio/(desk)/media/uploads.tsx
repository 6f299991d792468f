"use client";
import { Button, Progress, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { type Shelf, shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import { createId } from "#domain/ids.ts";
import { FileUploads, type SendFile } from "#editor/uploading/file-uploads.ts";
import { useUploadState } from "#editor/uploading/use-upload-state.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

export type Stored = { mediaId: string; known: boolean };
type Row = { place: string; name: string; stored: Stored | null };

/** Where files are dropped or chosen, several at once, each with its own outcome. */
export function Uploads({
  shelf,
  sendFile,
  onStored,
  hrefOf,
}: {
  shelf: Shelf;
  sendFile: SendFile<Stored>;
  onStored: () => void;
  hrefOf: (mediaId: string) => string;
}) {
  const t = useTranslations("studio.media");
  const { own } = shelves[shelf];
  const [uploads] = useState(() => new FileUploads(sendFile));
  const [rows, setRows] = useState<Row[]>([]);
  const choose = useRef<() => void>(null);
  const send = (files: File[]) => {
    const fresh = files.map((file) => ({ place: createId(), name: file.name, stored: null, file }));
    setRows((before) => [...fresh, ...before]);
    for (const { place, file } of fresh) {
      uploads.start(place, file, (stored) => {
        setRows((before) => before.map((row) => (row.place === place ? { ...row, stored } : row)));
        onStored();
      });
    }
  };
  const forget = (place: string) => {
    uploads.forget(place);
    setRows((before) => before.filter((row) => row.place !== place));
  };
  return (
    <section aria-label={t(`${own}upload`)} className={styles.uploads}>
      {/* The button inside is the way by click and by key: a drop place that is a button itself would hold another. */}
      <Dropzone
        openRef={choose}
        onDrop={send}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        useFsAccessApi={false}
        className={styles.drop}
      >
        <Button variant="default" onClick={() => choose.current?.()}>
          {t(`${own}upload`)}
        </Button>
        <p className={styles.dropText}>{t(`${own}drop`)}</p>
        <p className={styles.hint}>{t(`${own}kinds`)}</p>
      </Dropzone>
      {rows.length > 0 && (
        <ul className={styles.outcomes} aria-live="polite">
          {rows.map((row) => (
            <Outcome key={row.place} {...{ row, uploads, hrefOf, shelf }} onForget={() => forget(row.place)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Outcome({
  row: { place, name, stored },
  uploads,
  shelf,
  hrefOf,
  onForget,
}: {
  row: Row;
  uploads: FileUploads<Stored>;
  shelf: Shelf;
  hrefOf: (mediaId: string) => string;
  onForget: () => void;
}) {
  const t = useTranslations("studio.media");
  const say = useFailureText();
  const state = useUploadState(uploads, place);
  if (stored) {
    return (
      <li className={styles.outcome}>
        <span className={styles.file}>{name}</span>
        <span>{t(stored.known ? `${shelves[shelf].own}known` : "stored")}</span>
        <Link href={hrefOf(stored.mediaId)} scroll={false}>
          {t("open")}
        </Link>
      </li>
    );
  }
  const failure = state?.failure ?? null;
  return (
    <li className={styles.outcome}>
      <span className={styles.file}>{name}</span>
      {failure === null ? (
        <Progress value={(state?.share ?? 0) * 100} aria-label={t("uploading", { name })} className={styles.progress} />
      ) : (
        <Text component="span" role="alert" className={styles.refused}>
          {failure === "unreachable" ? t("unreachable") : say(failure)}
        </Text>
      )}
      <span className={styles.buttons}>
        {failure !== null && (
          <Button size="compact-sm" variant="default" onClick={() => uploads.retry(place)}>
            {t("retry")}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onForget}>
          {t(failure === null ? "giveUp" : "dismiss")}
        </Button>
      </span>
    </li>
  );
}
