"use client";

import { UnstyledButton } from "@mantine/core";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import styles from "#editor/views/epigraph.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** The words set before a text: its own, written here, or the column's standing ones. */
export function EpigraphView({ node, editor, getPos }: NodeViewProps) {
  const t = useTranslations("studio.editor.epigraph");
  const { locale, editable, standingEpigraph } = useWriting();
  const standing = node.attrs.standing === true;
  const toggle = () => {
    const position = getPos();
    if (position === undefined) return;
    const { tr } = editor.state;
    // A standing epigraph has no words of its own; undo brings them back.
    if (!standing) tr.delete(position + 1, position + node.nodeSize - 1);
    editor.view.dispatch(tr.setNodeAttribute(position, "standing", !standing));
  };
  return (
    <NodeViewWrapper className={styles.epigraph}>
      {standing && (
        <p contentEditable={false} lang={locale} className={styles.words}>
          {standingEpigraph === "" ? <span className={styles.none}>{t("none")}</span> : standingEpigraph}
        </p>
      )}
      <NodeViewContent<"p"> as="p" className={styles.words} hidden={standing} data-placeholder={t("placeholder")} />
      {editable && (standing || standingEpigraph !== "") && (
        <p contentEditable={false} className={styles.choice}>
          <span>{t(standing ? "isStanding" : "isOwn")}</span>
          <UnstyledButton className={styles.toggle} onClick={toggle}>
            {t(standing ? "writeOwn" : "useStanding")}
          </UnstyledButton>
        </p>
      )}
    </NodeViewWrapper>
  );
}
