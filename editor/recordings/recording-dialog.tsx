"use client";

import { Button, FileButton, Loader, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Recording, RecordingKind, RecordingPage } from "#domain/media/recording.ts";
import pictures from "#editor/pictures/pictures.module.css";
import styles from "#editor/recordings/recordings.module.css";
import { useRecordings } from "#editor/recordings/recordings-context.tsx";
import { recordingTypes } from "#editor/recordings/upload-recording.ts";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";

const typingPauseMs = 250;

/** Chooses a recording of the library, or a file to add to it. */
export function RecordingDialog({
  kind,
  onChoose,
  onFile,
  onClose,
}: {
  kind: RecordingKind;
  onChoose: (recording: Recording) => void;
  onFile: (file: File) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.editor.recordings");
  const facts = useRecordingFacts();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, typingPauseMs);
  const { pages, more } = useShelf(query, kind);
  const items = pages?.flatMap((page) => page.items) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("titleOf", { kind })}
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={pictures.head}>
        <TextInput
          data-autofocus
          className={pictures.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("search")}
          placeholder={t("search")}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FileButton accept={recordingTypes[kind]} onChange={(file) => file && onFile(file)}>
          {(button) => (
            <Button {...button} variant="default">
              {t("upload")}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={pictures.hint}>{t("hint")}</p>
      {pages === null ? (
        <p className={styles.none}>
          <Loader size="sm" aria-label={t("loading")} />
        </p>
      ) : items.length === 0 ? (
        <p className={styles.none}>{t(query.trim() === "" ? "empty" : "noMatch")}</p>
      ) : (
        <ul className={styles.list}>
          {items.map((recording) => (
            <li key={recording.mediaId}>
              <button type="button" className={styles.choice} onClick={() => onChoose(recording)}>
                <span className={styles.name}>{recording.name}</span>
                <span className={styles.facts}>{facts(recording)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Button variant="subtle" mt="sm" onClick={more}>
          {t("more")}
        </Button>
      )}
    </Modal>
  );
}

/** The library page after page; `pages` is null while the first is on its way. */
function useShelf(query: string, kind: RecordingKind) {
  const { list } = useRecordings();
  const [found, setFound] = useState<{ query: string; pages: RecordingPage[] } | null>(null);
  useEffect(() => {
    let open = true;
    void list(query, kind, 1).then((page) => {
      if (open) setFound({ query, pages: page ? [page] : [] });
    });
    return () => {
      open = false;
    };
  }, [list, query, kind]);
  const last = found?.pages.at(-1);
  const hasMore = last !== undefined && last.page * last.pageSize < last.total;
  const more = async () => {
    if (!found || !last) return;
    const page = await list(found.query, kind, last.page + 1);
    if (page) setFound((now) => (now?.query === found.query ? { ...now, pages: [...now.pages, page] } : now));
  };
  return { pages: found?.query === query ? found.pages : null, more: hasMore ? () => void more() : null };
}
