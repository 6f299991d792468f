"use client";
import { useTranslations } from "next-intl";
import { deleteRecordingAction, saveCaptionsAction } from "#app/(studio)/studio/(desk)/media/actions.ts";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { MediaDrawer, useMediaCommands } from "#app/(studio)/studio/(desk)/media/media-drawer.tsx";
import { createId } from "#domain/ids.ts";
import { deskRecordingPath, type RecordingForDesk } from "#domain/media/recording.ts";
import { CaptionsFields } from "#editor/recordings/captions-fields.tsx";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";
import { useTell } from "#ui/use-tell.ts";

type Props = { recording: RecordingForDesk; writes: boolean; onClose: () => void; onChanged: () => void };

/** One recording: to be played, with its captions in both languages, where it stands, and its end. */
export function RecordingDrawer({ recording, writes, onClose, onChanged }: Props) {
  const t = useTranslations("studio.editor.recordings");
  const tell = useTell();
  const facts = useRecordingFacts();
  const { mediaId, kind, name } = recording;
  const player = { controls: true, preload: "metadata", src: deskRecordingPath(mediaId), "aria-label": name };
  return (
    <MediaDrawer
      shelf="recordings"
      media={recording}
      commands={useMediaCommands()}
      remove={deleteRecordingAction}
      writes={writes}
      onClose={onClose}
    >
      {kind === "video" ? (
        <video {...player} playsInline className={styles.player} />
      ) : (
        <audio {...player} className={styles.player} />
      )}
      <p className={styles.hint}>{facts(recording)}</p>
      <CaptionsFields
        recording={recording}
        writes={writes}
        save={(id, baseLockVersion, captions) =>
          saveCaptionsAction({ commandId: createId(), mediaId: id, baseLockVersion, captions })
        }
        onSaved={() => {
          tell.done(t("captionsSaved"));
          onChanged();
        }}
      />
    </MediaDrawer>
  );
}
