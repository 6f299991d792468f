"use client";

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { galleryLimits } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { insertPictures, uploadInto } from "#editor/pictures/insert-figures.ts";
import { PictureDialog } from "#editor/pictures/picture-dialog.tsx";
import { usePictures } from "#editor/pictures/pictures-context.tsx";

/** Pictures for one text: asked for by its menus, dropped on it or pasted. */
export function useAskedPictures(locale: ReaderLocale): {
  take: (files: File[], at?: number) => void;
  /** Listens to an editor until what it gives back is called. */
  attach: (editor: Editor | null) => (() => void) | undefined;
  dialog: ReactNode;
} {
  const { uploads } = usePictures();
  const editor = useRef<Editor | null>(null);
  /** What is asked for; null when nothing is. */
  const [asked, setAsked] = useState<{ gallery: boolean } | null>(null);
  const take = useCallback(
    (files: File[], at?: number, gallery = false) => {
      if (!editor.current) return;
      uploadInto(editor.current, uploads, { files, locale, gallery, ...(at !== undefined && { at }) });
    },
    [uploads, locale],
  );
  const attach = useCallback((attached: Editor | null) => {
    editor.current = attached;
    if (!attached) return undefined;
    attached.on("askForPictures", setAsked);
    return () => void attached.off("askForPictures", setAsked);
  }, []);
  const close = () => {
    setAsked(null);
    editor.current?.commands.focus();
  };
  const dialog = asked && (
    <PictureDialog
      several={asked.gallery ? galleryLimits : {}}
      gallery={asked.gallery}
      onClose={close}
      onFiles={(files) => {
        setAsked(null);
        take(files, undefined, asked.gallery);
      }}
      onChoose={(pictures) => {
        setAsked(null);
        if (editor.current) insertPictures(editor.current, pictures, { locale, gallery: asked.gallery });
      }}
    />
  );
  return { take, attach, dialog };
}
