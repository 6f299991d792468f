"use client";

import { Button, FileButton } from "@mantine/core";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { type Embed, embedOf } from "#domain/media/embed.ts";
import { deskRecordingPath, type RecordingKind } from "#domain/media/recording.ts";
import { fillRecording, sendRecordingTo } from "#editor/recordings/fill-recording.ts";
import { LinkField } from "#editor/recordings/link-field.tsx";
import { RecordingDialog } from "#editor/recordings/recording-dialog.tsx";
import { useRecordings } from "#editor/recordings/recordings-context.tsx";
import { recordingTypes } from "#editor/recordings/upload-recording.ts";
import { UploadProgress } from "#editor/uploading/upload-progress.tsx";
import { useUploadState } from "#editor/uploading/use-upload-state.ts";
import styles from "#editor/views/figure.module.css";
import { RecordingWords } from "#editor/views/recording-words.tsx";
import { useWriting } from "#editor/writing-context.tsx";

/** A recording as readers get it, its caption written in place, with the line that leads to what else is said of it. */
export function RecordingView({ node, editor, selected, updateAttributes }: NodeViewProps) {
  const t = useTranslations("studio.editor.recordings");
  const { editable } = useWriting();
  const { uploads } = useRecordings();
  const [choosing, setChoosing] = useState(false);
  const attrs = attrsOf(node.attrs);
  const { id, mediaId, title } = attrs;
  const embed = embedOf(attrs.embed);
  const kind = node.type.name === "video" ? "video" : "audio";
  const upload = useUploadState(uploads, id);
  const send = (file: File | null) => {
    if (!file) return;
    setChoosing(false);
    sendRecordingTo(editor, uploads, { blockId: id, file });
  };
  return (
    <NodeViewWrapper as="figure" className={styles.figure} data-selected={selected}>
      {title !== "" && (
        <p contentEditable={false} className={styles.title}>
          {title}
        </p>
      )}
      <div contentEditable={false} className={styles.frame}>
        {upload ? (
          <UploadProgress
            upload={upload}
            words="recordings"
            onRetry={() => uploads.retry(id)}
            onForget={() => uploads.forget(id)}
          />
        ) : embed ? (
          <Embedded embed={embed} poster={attrs.poster} />
        ) : mediaId === "" ? (
          <div className={styles.place}>
            <p>{t(`${kind}Place`)}</p>
            {editable && (
              <div className={styles.buttons}>
                <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
                  {t("choose")}
                </Button>
                <FileButton accept={recordingTypes[kind]} onChange={send}>
                  {(button) => (
                    <Button {...button} size="xs" variant="default">
                      {t("upload")}
                    </Button>
                  )}
                </FileButton>
              </div>
            )}
            {editable && kind === "video" && <LinkField onEmbed={(found) => updateAttributes({ embed: found })} />}
          </div>
        ) : (
          <Played key={mediaId} kind={kind} {...attrs} />
        )}
      </div>
      <NodeViewContent<"figcaption"> as="figcaption" className={styles.caption} data-placeholder={t("caption")} />
      <RecordingWords
        kind={kind}
        words={attrs}
        onChange={updateAttributes}
        onReplace={() => (embed ? updateAttributes({ embed: "" }) : setChoosing(true))}
      />
      {choosing && (
        <RecordingDialog
          kind={kind}
          onClose={() => setChoosing(false)}
          onFile={send}
          onChoose={(recording) => {
            setChoosing(false);
            fillRecording(editor, id, recording);
          }}
        />
      )}
    </NodeViewWrapper>
  );
}

function Embedded({ embed: { provider, page }, poster }: { embed: Embed; poster: string }) {
  const t = useTranslations("studio.editor.recordings");
  return (
    <div className={styles.place}>
      {poster !== "" && (
        // biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people
        <img className={styles.picture} src={deskImagePath(poster, 960)} alt="" draggable={false} />
      )}
      <p>{t("embedded", { provider: t(`providers.${provider}`) })}</p>
      <a href={page} target="_blank" rel="noreferrer">
        {t("visit")}
      </a>
    </div>
  );
}

type Attrs = ReturnType<typeof attrsOf>;

function Played({ kind, mediaId, poster, title }: Attrs & { kind: RecordingKind }) {
  const t = useTranslations("studio.editor.recordings");
  const kinds = useTranslations("studio.editor.kinds");
  const [gone, setGone] = useState(false);
  if (gone) return <p className={styles.place}>{t("gone")}</p>;
  const player = {
    controls: true,
    // Enough to know that it is there, and how long it takes.
    preload: "metadata",
    src: deskRecordingPath(mediaId),
    "aria-label": title || kinds(kind),
    onError: () => setGone(true),
  };
  if (kind === "audio") return <audio {...player} className={styles.sound} />;
  return (
    <video
      {...player}
      className={styles.film}
      playsInline
      {...(poster !== "" && { poster: deskImagePath(poster, 960) })}
    />
  );
}

function attrsOf(attrs: Record<string, unknown>) {
  const said = (name: string) => (typeof attrs[name] === "string" ? attrs[name] : "");
  return {
    id: said("id"),
    mediaId: said("mediaId"),
    poster: said("poster"),
    embed: said("embed"),
    title: said("title"),
    credit: said("credit"),
  };
}
