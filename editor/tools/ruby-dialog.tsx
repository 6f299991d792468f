"use client";

import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cleanReading } from "#editor/extensions/clean-reading.ts";
import { MarkDialog } from "#editor/tools/mark-dialog.tsx";
import { proposeReading } from "#editor/tools/propose-reading.ts";

/** Writes, changes or removes the reading of the selected words; their pinyin is proposed. */
export function RubyDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("studio.editor.ruby");
  const present: unknown = editor.getAttributes("ruby").text;
  const had = typeof present === "string" ? present : "";
  const [typed, setTyped] = useState(had);
  const { from, to } = editor.state.selection;
  const [words] = useState(() => editor.state.doc.textBetween(from, to, " "));
  useEffect(() => {
    if (had !== "") return;
    let open = true;
    // What somebody typed meanwhile stays.
    proposeReading(words).then((reading) => open && setTyped((now) => now || cleanReading(reading)));
    return () => {
      open = false;
    };
  }, [had, words]);
  const remove = () => editor.chain().extendMarkRange("ruby").unsetMark("ruby").run();
  return (
    <MarkDialog
      editor={editor}
      labels={{
        title: t("title"),
        field: t("reading"),
        hint: t("hint"),
        apply: t("apply"),
        cancel: t("cancel"),
        remove: t("remove"),
      }}
      value={typed}
      maxLength={100}
      onChange={setTyped}
      onApply={() => {
        const text = cleanReading(typed);
        if (text === "") remove();
        else editor.chain().extendMarkRange("ruby").setMark("ruby", { text }).run();
        return true;
      }}
      onRemove={had !== "" ? remove : undefined}
      onClose={onClose}
    />
  );
}
