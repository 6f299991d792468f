"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { audioAttrs } from "#domain/document/recording-attrs.ts";
import type { RecordingKind } from "#domain/media/recording.ts";
import { PictureDialog } from "#editor/pictures/picture-dialog.tsx";
import { usePictures } from "#editor/pictures/pictures-context.tsx";
import { CaptionsDialog } from "#editor/recordings/captions-dialog.tsx";
import styles from "#editor/views/figure.module.css";
import { WordsField, WordsPanel } from "#editor/views/words-panel.tsx";
import { useWriting } from "#editor/writing-context.tsx";

type Words = { id: string; mediaId: string; embed: string; poster: string; title: string; credit: string };
type Change = Partial<Pick<Words, "title" | "credit" | "poster">>;

/** What is said of a recording beside its caption, and what else belongs to it: the picture before it, its captions. */
export function RecordingWords({
  kind,
  words,
  onChange,
  onReplace,
}: {
  kind: RecordingKind;
  words: Words;
  onChange: (change: Change) => void;
  onReplace: () => void;
}) {
  const t = useTranslations("studio.editor.recordings");
  const { locale } = useWriting();
  const { mediaId, embed, title, credit } = words;
  const plays = mediaId + embed !== "";
  const line = (
    <>
      {credit !== "" && <span lang={locale}>{credit}</span>}
      {title === "" && plays && <span className={styles.waiting}>{t("titleMissing")}</span>}
    </>
  );
  return (
    <WordsPanel words="recordings" line={line}>
      {(["title", "credit"] as const).map((name) => (
        <WordsField
          key={name}
          label={t(name === "title" ? "titleField" : name)}
          description={t(`${name}Hint`)}
          schema={audioAttrs[name]}
          value={words[name]}
          onWords={(said) => onChange({ [name]: said })}
        />
      ))}
      {plays && <Belongings kind={kind} words={words} onChange={onChange} onReplace={onReplace} />}
    </WordsPanel>
  );
}

function Belongings({
  kind,
  words: { id, mediaId, poster },
  onChange,
  onReplace,
}: Parameters<typeof RecordingWords>[0]) {
  const t = useTranslations("studio.editor.recordings");
  const { uploads } = usePictures();
  const [asked, setAsked] = useState<"poster" | "captions" | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={styles.buttons}>
      {mediaId !== "" && (
        <Button size="xs" variant="default" onClick={() => setAsked("captions")}>
          {t("captions")}
        </Button>
      )}
      {kind === "video" && (
        <Button size="xs" variant="default" onClick={() => setAsked("poster")}>
          {t("poster")}
        </Button>
      )}
      {poster !== "" && (
        <Button size="xs" variant="default" onClick={() => onChange({ poster: "" })}>
          {t("posterNone")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onReplace}>
        {t("replace")}
      </Button>
      {asked === "captions" && <CaptionsDialog mediaId={mediaId} onClose={close} />}
      {asked === "poster" && (
        <PictureDialog
          onClose={close}
          onFiles={([file]) => {
            close();
            if (file) uploads.start(`poster ${id}`, file, (picture) => onChange({ poster: picture.mediaId }));
          }}
          onChoose={([picture]) => {
            close();
            if (picture) onChange({ poster: picture.mediaId });
          }}
        />
      )}
    </div>
  );
}
