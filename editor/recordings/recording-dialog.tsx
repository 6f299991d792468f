"use client";

import { Box } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Recording, RecordingKind } from "#domain/media/recording.ts";
import { LibraryDialog } from "#editor/library/library-dialog.tsx";
import styles from "#editor/recordings/recordings.module.css";
import { useRecordings } from "#editor/recordings/recordings-context.tsx";
import { recordingTypes } from "#editor/recordings/upload-recording.ts";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";

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
  const { list } = useRecordings();
  return (
    <LibraryDialog
      words="recordings"
      title={t("titleOf", { kind })}
      size="lg"
      hint={t("hint")}
      list={useCallback((query: string, page: number) => list(query, kind, page), [list, kind])}
      accept={recordingTypes[kind]}
      className={styles.list}
      choice={(recording) => (
        <button type="button" className={styles.choice} onClick={() => onChoose(recording)}>
          <span className={styles.name}>{recording.name}</span>
          <span className={styles.facts}>{facts(recording)}</span>
        </button>
      )}
      foot={(more) => more && <Box mt="sm">{more}</Box>}
      onFiles={([file]) => file && onFile(file)}
      onClose={onClose}
    />
  );
}
