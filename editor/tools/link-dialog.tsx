"use client";

import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { completeHref } from "#editor/tools/complete-href.ts";
import { MarkDialog } from "#editor/tools/mark-dialog.tsx";

/** Sets, changes or removes the link of the selection. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("studio.editor.link");
  const present: unknown = editor.getAttributes("link").href;
  const [typed, setTyped] = useState(typeof present === "string" ? present : "");
  const [refused, setRefused] = useState(false);
  return (
    <MarkDialog
      editor={editor}
      labels={{
        title: t("title"),
        field: t("address"),
        hint: t("hint"),
        apply: t("apply"),
        cancel: t("cancel"),
        remove: t("remove"),
      }}
      value={typed}
      maxLength={2048}
      inputMode="url"
      error={refused ? t("refused") : undefined}
      onChange={(value) => {
        setTyped(value);
        setRefused(false);
      }}
      onApply={() => {
        const href = completeHref(typed);
        setRefused(href === null);
        return href !== null && editor.chain().extendMarkRange("link").setLink({ href }).run();
      }}
      onRemove={
        typeof present === "string" ? () => editor.chain().extendMarkRange("link").unsetLink().run() : undefined
      }
      onClose={onClose}
    />
  );
}
