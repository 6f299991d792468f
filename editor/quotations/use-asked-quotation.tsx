"use client";

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { editionLocale, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { insertQuotation } from "#editor/quotations/insert-quotation.ts";
import { QuotationDialog } from "#editor/quotations/quotation-dialog.tsx";
import { useRows } from "#editor/rows/rows-context.tsx";

/** Quotations of the library for one text, asked for by its menus. */
export function useAskedQuotation(locale: ReaderLocale): {
  /** Listens to an editor until what it gives back is called. */
  attach: (editor: Editor | null) => (() => void) | undefined;
  dialog: ReactNode;
} {
  const { board, commands } = useRows();
  const editor = useRef<Editor | null>(null);
  const [asked, setAsked] = useState(false);
  const attach = useCallback((attached: Editor | null) => {
    editor.current = attached;
    if (!attached) return undefined;
    const ask = () => setAsked(true);
    attached.on("askForQuotation", ask);
    return () => void attached.off("askForQuotation", ask);
  }, []);
  const language = languageOf(locale);
  const close = () => {
    setAsked(false);
    editor.current?.commands.focus();
  };
  const dialog = asked && (
    <QuotationDialog
      language={language}
      localeOf={(one) => (one === language ? locale : editionLocale(one, null))}
      onClose={close}
      onChoose={(embed, parts) => {
        setAsked(false);
        if (editor.current) void insertQuotation(editor.current, language, { board, commands }, embed, parts);
      }}
    />
  );
  return { attach, dialog };
}
