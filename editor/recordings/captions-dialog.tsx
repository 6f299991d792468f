"use client";

import { Loader, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { RecordingForDesk } from "#domain/media/recording.ts";
import { CaptionsFields } from "#editor/recordings/captions-fields.tsx";
import styles from "#editor/recordings/recordings.module.css";
import { useRecordings } from "#editor/recordings/recordings-context.tsx";
import { useTell } from "#ui/use-tell.ts";

/** The captions of one recording, which every text that plays it shows. */
export function CaptionsDialog({ mediaId, onClose }: { mediaId: string; onClose: () => void }) {
  const t = useTranslations("studio.editor.recordings");
  const tell = useTell();
  const { read, saveCaptions } = useRecordings();
  const [recording, setRecording] = useState<RecordingForDesk | null>(null);
  useEffect(() => {
    let open = true;
    void read(mediaId).then((found) => {
      if (open && found) setRecording(found);
      else if (open) onClose();
    });
    return () => {
      open = false;
    };
  }, [read, mediaId, onClose]);
  return (
    <Modal opened onClose={onClose} title={t("captions")} size="xl">
      {recording === null ? (
        <p className={styles.none}>
          <Loader size="sm" aria-label={t("loading")} />
        </p>
      ) : (
        <CaptionsFields
          recording={recording}
          writes
          save={saveCaptions}
          onSaved={() => {
            tell.done(t("captionsSaved"));
            onClose();
          }}
        />
      )}
    </Modal>
  );
}
