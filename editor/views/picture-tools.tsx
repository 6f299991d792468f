"use client";

import { ActionIcon } from "@mantine/core";
import { IconGripVertical, IconX } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { movePicture, type PlaceInGallery, removePicture } from "#editor/pictures/change-galleries.ts";
import { focusHandle, usePictureDrag } from "#editor/pictures/use-picture-drag.ts";
import styles from "#editor/views/gallery.module.css";

/** How many places a key moves a picture. */
const steps: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** On a picture of a gallery: what moves it among the others, and what takes it out. */
export function PictureTools({
  editor,
  place,
  getPos,
}: {
  editor: Editor;
  place: PlaceInGallery;
  getPos: () => number | undefined;
}) {
  const t = useTranslations("studio.editor.gallery");
  const { gap, dragging, handlers } = usePictureDrag(editor, place);
  const { at, of, gallery } = place;
  const said = { place: at + 1, of };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const moved = movePicture(editor.state, gallery, at, step === 1 ? at + 2 : at - 1);
    if (!moved) return;
    editor.view.dispatch(moved);
    focusHandle(editor, gallery, at + step);
  };
  const remove = () => {
    const position = getPos();
    const removed = position === undefined ? null : removePicture(editor.state, position);
    if (removed) editor.view.dispatch(removed);
    setTimeout(() => editor.commands.focus());
  };
  return (
    <div className={styles.tools}>
      <ActionIcon
        variant="default"
        size={28}
        className={`${styles.tool} ${styles.grip}`}
        data-picture-handle
        data-dragging={dragging}
        aria-label={t("move", said)}
        title={t("move", said)}
        onKeyDown={press}
        {...handlers}
      >
        <IconGripVertical size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        className={styles.tool}
        aria-label={t("remove", said)}
        title={t("remove", said)}
        onClick={remove}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      {gap && <span className={styles.drop} style={gap.line} />}
    </div>
  );
}
