"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Node } from "@tiptap/pm/model";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { galleryLimits } from "#domain/document/document.ts";
import { addPictures, uploadInto } from "#editor/pictures/insert-figures.ts";
import { PictureDialog } from "#editor/pictures/picture-dialog.tsx";
import { usePictures } from "#editor/pictures/pictures-context.tsx";
import styles from "#editor/views/gallery.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** Pictures beside each other, each as a figure with its words, and the way to more of them. */
export function GalleryView({ node, editor, getPos, selected }: NodeViewProps) {
  const t = useTranslations("studio.editor.gallery");
  const { locale, editable } = useWriting();
  const { uploads } = usePictures();
  const [choosing, setChoosing] = useState(false);
  const moved = useMoved(node);
  const room = galleryLimits.most - node.childCount;
  const done = (act: (gallery: number) => void) => {
    setChoosing(false);
    const gallery = getPos();
    if (gallery !== undefined) act(gallery);
  };
  return (
    <NodeViewWrapper
      className={styles.gallery}
      role="group"
      aria-label={t("label", { count: node.childCount })}
      data-selected={selected}
    >
      <NodeViewContent className={styles.pictures} />
      {editable && (
        <div contentEditable={false} className={styles.foot}>
          {room > 0 ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
              onClick={() => setChoosing(true)}
            >
              {t("add")}
            </Button>
          ) : (
            <p>{t("full", { most: galleryLimits.most })}</p>
          )}
        </div>
      )}
      <VisuallyHidden aria-live="polite" contentEditable={false}>
        {moved && t("moved", moved)}
      </VisuallyHidden>
      {choosing && (
        <PictureDialog
          several={{ most: room }}
          onClose={() => setChoosing(false)}
          onFiles={(files) =>
            done((gallery) => uploadInto(editor, uploads, { files, locale, at: gallery + node.nodeSize - 1 }))
          }
          onChoose={(pictures) => done((gallery) => addPictures(editor, gallery, pictures, locale))}
        />
      )}
    </NodeViewWrapper>
  );
}

/** Where the picture is now that was moved last, for those who hear it; null before any was. */
function useMoved({ children, childCount: of }: Node): { place: number; of: number } | null {
  const before = useRef(children);
  const [moved, setMoved] = useState<{ place: number; of: number } | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = children;
    const sameOnes = was.length === children.length && children.every((one) => was.includes(one));
    if (!sameOnes) return;
    const without = (all: readonly Node[], one: Node) => all.filter((each) => each !== one);
    const place = children.findIndex((one, at) => {
      const [left, right] = [without(was, one), without(children, one)];
      return was[at] !== one && left.every((each, index) => each === right[index]);
    });
    if (place >= 0) setMoved({ place: place + 1, of });
  }, [children, of]);
  return moved;
}
