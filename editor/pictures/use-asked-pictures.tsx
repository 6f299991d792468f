"use client";

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useRef, useState } from "react";
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
  const [open, setOpen] = useState(false);
  const take = useCallback(
    (files: File[], at?: number) => {
      if (editor.current) uploadInto(editor.current, uploads, { files, locale, ...(at !== undefined && { at }) });
    },
    [uploads, locale],
  );
  const attach = useCallback((attached: Editor | null) => {
    editor.current = attached;
    if (!attached) return undefined;
    const ask = () => setOpen(true);
    attached.on("askForPictures", ask);
    return () => void attached.off("askForPictures", ask);
  }, []);
  const close = () => {
    setOpen(false);
    editor.current?.commands.focus();
  };
  const dialog = open && (
    <PictureDialog
      several
      onClose={close}
      onFiles={(files) => {
        setOpen(false);
        take(files);
      }}
      onChoose={(pictures) => {
        setOpen(false);
        if (editor.current) insertPictures(editor.current, pictures, locale);
      }}
    />
  );
  return { take, attach, dialog };
}
