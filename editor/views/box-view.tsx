"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { boxAttrs } from "#domain/document/document.ts";
import styles from "#editor/views/box.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** An aside as readers get it, its title a field of its own. */
export function BoxView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const t = useTranslations("studio.editor.box");
  const { locale, editable } = useWriting();
  const title = typeof node.attrs.title === "string" ? node.attrs.title : "";
  const [typed, setTyped] = useState(title);
  useEffect(() => setTyped(title), [title]);
  const intoText = (event: KeyboardEvent) => {
    const position = getPos();
    if (event.nativeEvent.isComposing || event.key !== "Enter" || position === undefined) return;
    event.preventDefault();
    editor.commands.focus(position + 2);
  };
  return (
    <NodeViewWrapper as="aside" role="note" className={styles.box}>
      <div contentEditable={false}>
        {editable ? (
          <input
            className={styles.title}
            lang={locale}
            aria-label={t("title")}
            placeholder={t("title")}
            value={typed}
            maxLength={500}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setTyped(value);
              if (boxAttrs.title.safeParse(value).success) updateAttributes({ title: value });
            }}
            onKeyDown={intoText}
          />
        ) : (
          title !== "" && (
            <p className={styles.title} lang={locale}>
              {title}
            </p>
          )
        )}
      </div>
      <NodeViewContent className={styles.words} />
    </NodeViewWrapper>
  );
}
