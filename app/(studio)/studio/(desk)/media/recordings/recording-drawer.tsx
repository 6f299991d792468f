"use client";
import { Alert, Button, Drawer } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteRecordingAction, saveCaptionsAction } from "#app/(studio)/studio/(desk)/media/actions.ts";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { PictureUses } from "#app/(studio)/studio/(desk)/media/picture-uses.tsx";
import { createId } from "#domain/ids.ts";
import { deskRecordingPath, type RecordingForDesk } from "#domain/media/recording.ts";
import { CaptionsFields } from "#editor/recordings/captions-fields.tsx";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

type Props = { recording: RecordingForDesk; writes: boolean; onClose: () => void; onChanged: () => void };

/** One recording: to be played, with its captions in both languages, where it stands, and its end. */
export function RecordingDrawer({ recording, writes, onClose, onChanged }: Props) {
  const t = useTranslations("studio.media");
  const captionsWords = useTranslations("studio.editor.recordings");
  const common = useTranslations("studio.common");
  const say = useFailureText();
  const facts = useRecordingFacts();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { mediaId, kind, name, uses, usedIn } = recording;
  const player = { controls: true, preload: "metadata", src: deskRecordingPath(mediaId), "aria-label": name };
  const remove = async () => {
    setBusy(true);
    setProblem(null);
    const removed = await deleteRecordingAction({ commandId: createId(), mediaId }).catch(() => null);
    setBusy(false);
    setLeaving(false);
    if (!removed?.ok) return setProblem(removed ? say(removed.error) : t("unreachable"));
    notifications.show({ message: t("deleted") });
    onClose();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={name}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <div className={styles.panel}>
        {problem !== null && (
          <Alert color="cinnabar" variant="light" role="alert">
            {problem}
          </Alert>
        )}
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
            notifications.show({ message: captionsWords("captionsSaved") });
            onChanged();
          }}
        />
        <PictureUses uses={uses} usedIn={usedIn} />
        {writes &&
          (leaving ? (
            <div className={styles.leaving}>
              <p>{t("recordings.deleteSure")}</p>
              <div className={styles.buttons}>
                <Button color="cinnabar" onClick={() => void remove()} loading={busy}>
                  {t("recordings.delete")}
                </Button>
                <Button variant="default" onClick={() => setLeaving(false)}>
                  {common("cancel")}
                </Button>
              </div>
            </div>
          ) : (
            <div>
              <Button variant="subtle" onClick={() => setLeaving(true)}>
                {t("recordings.delete")}
              </Button>
            </div>
          ))}
      </div>
    </Drawer>
  );
}
