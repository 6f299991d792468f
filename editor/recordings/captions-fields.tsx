"use client";

import { Button, FileButton, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Language, languages } from "#domain/locale.ts";
import { type RecordingForDesk, recordingLimits } from "#domain/media/recording.ts";
import styles from "#editor/recordings/recordings.module.css";
import type { SaveCaptions } from "#editor/recordings/recordings-context.tsx";
import { Problem } from "#ui/problem.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";

/** What is said in a recording, in both languages: written, pasted or read from files. What is refused stays in its field. */
export function CaptionsFields({
  recording: { mediaId, captions, lockVersion },
  writes,
  save,
  onSaved,
}: {
  recording: Pick<RecordingForDesk, "mediaId" | "captions" | "lockVersion">;
  writes: boolean;
  save: SaveCaptions;
  onSaved: () => void;
}) {
  const t = useTranslations("studio.editor.recordings");
  const say = useFailureText();
  const [written, setWritten] = useState(captions);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const write = (language: Language, text: string) => setWritten((before) => ({ ...before, [language]: text }));
  const send = async () => {
    setBusy(true);
    setProblem(null);
    const saved = await save(mediaId, lockVersion, written).catch(() => null);
    setBusy(false);
    if (saved?.ok) return onSaved();
    setProblem(saved ? say(saved.error) : t("unreachable"));
  };
  return (
    <section className={styles.captions} aria-label={t("captions")}>
      <p className={styles.note}>{t("captionsHint")}</p>
      <Problem text={problem} />
      <div className={styles.pair}>
        {languages.map((language) => (
          <div key={language}>
            <Textarea
              label={t("captionsOf", { language })}
              lang={language}
              rows={10}
              maxLength={recordingLimits.captions}
              readOnly={!writes}
              spellCheck={false}
              classNames={{ input: styles.vtt }}
              placeholder={"WEBVTT\n\n00:00.000 --> 00:02.500\n…"}
              value={written[language]}
              onChange={(event) => write(language, event.currentTarget.value)}
            />
            {writes && (
              <FileButton
                accept=".vtt,text/vtt"
                onChange={(file) => void file?.text().then((text) => write(language, text))}
              >
                {(button) => (
                  <Button {...button} size="compact-sm" variant="subtle">
                    {t("readFile")}
                  </Button>
                )}
              </FileButton>
            )}
          </div>
        ))}
      </div>
      {writes && (
        <div>
          <Button onClick={() => void send()} loading={busy}>
            {t("save")}
          </Button>
        </div>
      )}
    </section>
  );
}
