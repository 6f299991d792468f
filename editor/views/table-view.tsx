"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { tableAttrs } from "#domain/document/document.ts";
import styles from "#editor/views/table.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** A table as readers get it, its caption a field of its own. */
export function TableView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const t = useTranslations("studio.editor.table");
  const { locale, editable } = useWriting();
  const caption = typeof node.attrs.caption === "string" ? node.attrs.caption : "";
  const [typed, setTyped] = useState(caption);
  useEffect(() => setTyped(caption), [caption]);
  const intoCells = (event: KeyboardEvent) => {
    const position = getPos();
    const down = event.key === "Enter" || event.key === "ArrowDown";
    if (event.nativeEvent.isComposing || !down || position === undefined) return;
    event.preventDefault();
    editor.commands.focus(position + 4);
  };
  return (
    <NodeViewWrapper as="figure" className={styles.table}>
      <div contentEditable={false}>
        {editable ? (
          <input
            className={styles.caption}
            lang={locale}
            aria-label={t("caption")}
            placeholder={t("caption")}
            value={typed}
            maxLength={500}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setTyped(value);
              if (tableAttrs.caption.safeParse(value).success) updateAttributes({ caption: value });
            }}
            onKeyDown={intoCells}
          />
        ) : (
          caption !== "" && (
            <p className={styles.caption} lang={locale}>
              {caption}
            </p>
          )
        )}
      </div>
      <div className={styles.frame}>
        <NodeViewContent<"table"> as="table" className={styles.rows} />
      </div>
    </NodeViewWrapper>
  );
}
