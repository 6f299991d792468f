"use client";
import { Button, FileButton, Progress, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { deletePictureAction, savePictureAction } from "#app/(studio)/studio/(desk)/media/actions.ts";
import { FocalPicker } from "#app/(studio)/studio/(desk)/media/focal-picker.tsx";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { MediaDrawer, useMediaCommands } from "#app/(studio)/studio/(desk)/media/media-drawer.tsx";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { createId } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import type { PictureForDesk } from "#domain/media/picture.ts";
import { pictureTypes, uploadPicture } from "#editor/pictures/upload-picture.ts";
import { useTell } from "#ui/use-tell.ts";

type Props = { picture: PictureForDesk; writes: boolean; onClose: () => void; onChanged: () => void };

/** One picture: where it is looked at, its words in both languages, where it stands, another file, and its end. */
export function PictureDrawer({ picture, writes, onClose, onChanged }: Props) {
  const t = useTranslations("studio.media");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const commands = useMediaCommands();
  const { run, busy } = commands;
  const [words, setWords] = useState(picture.written);
  const [focal, setFocal] = useState(picture.focal);
  const [share, setShare] = useState<number | null>(null);
  const commandId = useRef(createId());
  const { mediaId, lockVersion } = picture;
  const save = async () => {
    const command = { commandId: commandId.current, mediaId, baseLockVersion: lockVersion, words, focal };
    if ((await run(() => savePictureAction(command))) === null) return;
    tell.done(t("saved"));
    onChanged();
  };
  const replace = async (file: File | null) => {
    if (!file) return;
    const giveUp = new AbortController();
    setShare(0);
    const replaced = await run(() => uploadPicture(file, setShare, giveUp.signal, mediaId));
    setShare(null);
    if (!replaced) return;
    tell.done(t("replaced"));
    onChanged();
  };

  return (
    <MediaDrawer
      shelf="pictures"
      media={picture}
      commands={commands}
      remove={deletePictureAction}
      writes={writes}
      onClose={onClose}
    >
      <FocalPicker
        src={`${deskImagePath(mediaId, 960)}?v=${lockVersion}`}
        focal={focal}
        writes={writes}
        onChange={setFocal}
      />
      {(["alt", "caption", "credit"] as const).map((part) => (
        <div key={part} className={styles.pair}>
          {languages.map((language) => (
            <Textarea
              key={language}
              label={t(`words.${part}.${language}`)}
              lang={language}
              autosize
              minRows={part === "credit" ? 1 : 2}
              maxLength={part === "credit" ? 500 : 2000}
              readOnly={!writes}
              value={words[part][language]}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                setWords((before) => ({ ...before, [part]: { ...before[part], [language]: typed } }));
              }}
            />
          ))}
        </div>
      ))}
      <p className={styles.hint}>{t("wordsHint")}</p>
      {writes && (
        <div className={styles.buttons}>
          <Button onClick={save} loading={busy && share === null}>
            {common("save")}
          </Button>
          <FileButton accept={pictureTypes} onChange={(file) => void replace(file)}>
            {(button) => (
              <Button {...button} variant="default" disabled={busy}>
                {t("replace")}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {share !== null && <Progress value={share * 100} aria-label={t("uploading", { name: picture.name })} />}
    </MediaDrawer>
  );
}
