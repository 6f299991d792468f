"use client";

import { Button, FileButton } from "@mantine/core";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { type PlaceInGallery, placeInGallery } from "#editor/pictures/change-galleries.ts";
import { fillFigure, nameOfPlace, sendTo } from "#editor/pictures/insert-figures.ts";
import { PictureDialog } from "#editor/pictures/picture-dialog.tsx";
import { usePictures, useUpload } from "#editor/pictures/pictures-context.tsx";
import { pictureTypes } from "#editor/pictures/upload-picture.ts";
import { UploadProgress } from "#editor/uploading/upload-progress.tsx";
import styles from "#editor/views/figure.module.css";
import { FigureWords } from "#editor/views/figure-words.tsx";
import { PictureTools } from "#editor/views/picture-tools.tsx";
import { useWriting } from "#editor/writing-context.tsx";

/** A picture as readers get it, its caption written in place, with the line that leads to what else is said of it. */
export function FigureView({ node, editor, getPos, selected, updateAttributes }: NodeViewProps) {
  const t = useTranslations("studio.editor.pictures");
  const { locale, editable } = useWriting();
  const { uploads } = usePictures();
  const [choosing, setChoosing] = useState(false);
  const { id, mediaId, alt, credit } = attrsOf(node.attrs);
  const upload = useUpload(id);
  const place = usePlaceInGallery({ editor, getPos });
  const named = (act: (blockId: string) => void) => {
    setChoosing(false);
    const position = getPos();
    if (position !== undefined) act(nameOfPlace(editor, position));
  };
  const send = (file: File | null | undefined) => {
    if (file) named((blockId) => sendTo(editor, uploads, { blockId, file, locale }));
  };
  return (
    <NodeViewWrapper as="figure" className={styles.figure} data-selected={selected} data-picture={place?.at}>
      <div contentEditable={false} className={styles.frame}>
        {upload ? (
          <UploadProgress
            upload={upload}
            words="pictures"
            onRetry={() => uploads.retry(id)}
            onForget={() => uploads.forget(id)}
          />
        ) : mediaId === "" ? (
          <div className={styles.place}>
            <p>{t("place")}</p>
            {editable && (
              <div className={styles.buttons}>
                <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
                  {t("choose")}
                </Button>
                <FileButton accept={pictureTypes} onChange={send}>
                  {(button) => (
                    <Button {...button} size="xs" variant="default">
                      {t("upload")}
                    </Button>
                  )}
                </FileButton>
              </div>
            )}
          </div>
        ) : (
          <Shown key={mediaId} mediaId={mediaId} alt={alt} />
        )}
        {place && editable && <PictureTools editor={editor} place={place} getPos={getPos} />}
      </div>
      <NodeViewContent<"figcaption"> as="figcaption" className={styles.caption} data-placeholder={t("caption")} />
      <FigureWords
        words={{ alt, credit }}
        hasPicture={mediaId !== ""}
        onChange={updateAttributes}
        onReplace={() => setChoosing(true)}
      />
      {choosing && (
        <PictureDialog
          onClose={() => setChoosing(false)}
          onFiles={([file]) => send(file)}
          onChoose={([picture]) => picture && named((blockId) => fillFigure(editor, blockId, picture, locale))}
        />
      )}
    </NodeViewWrapper>
  );
}

/** Where the picture stands in its gallery, also when only its neighbours moved; null for one by itself. */
function usePlaceInGallery({ editor, getPos }: Pick<NodeViewProps, "editor" | "getPos">): PlaceInGallery | null {
  return useEditorState({
    editor,
    selector: () => {
      const position = getPos();
      return position === undefined ? null : placeInGallery(editor.state.doc, position);
    },
  });
}

function Shown({ mediaId, alt }: { mediaId: string; alt: string }) {
  const t = useTranslations("studio.editor.pictures");
  const [gone, setGone] = useState(false);
  if (gone) return <p className={styles.place}>{t("gone")}</p>;
  return (
    // biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people
    <img
      className={styles.picture}
      src={deskImagePath(mediaId, 960)}
      alt={alt || t("noAlt")}
      draggable={false}
      onError={() => setGone(true)}
    />
  );
}

function attrsOf(attrs: Record<string, unknown>) {
  const said = (name: string) => (typeof attrs[name] === "string" ? attrs[name] : "");
  return { id: said("id"), mediaId: said("mediaId"), alt: said("alt"), credit: said("credit") };
}
