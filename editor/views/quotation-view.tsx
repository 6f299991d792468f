"use client";

import { UnstyledButton } from "@mantine/core";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { attributionParts } from "#domain/document/print-attribution.ts";
import { EmbeddedLine } from "#editor/quotations/embedded-line.tsx";
import { detachQuotation } from "#editor/quotations/insert-quotation.ts";
import { attributionOf, blockOf, entryOf } from "#editor/to-document.ts";
import { AttributionFields } from "#editor/views/attribution-fields.tsx";
import styles from "#editor/views/quotation.module.css";
import { useWriting } from "#editor/writing-context.tsx";

/** A quotation as readers get it, its attribution line being the way to the fields that make it. */
export function QuotationView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const t = useTranslations("studio.editor.quotation");
  const { locale, editable } = useWriting();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const attribution = attributionOf(node.attrs);
  const { entry } = entryOf(node.attrs);
  const embedding = blockOf(node);
  const intoWords = (event: KeyboardEvent) => {
    const position = getPos();
    if (event.nativeEvent.isComposing || event.key !== "Escape" || position === undefined) return;
    event.preventDefault();
    setOpen(false);
    // Behind the last word of the last paragraph.
    editor.commands.focus(position + node.nodeSize - 2);
  };
  const detach = () => {
    const position = getPos();
    if (position !== undefined) detachQuotation(editor, position);
  };
  const printed = attributionParts(attribution, locale);
  const line =
    printed.length === 0 ? (
      <span className={styles.unsaid}>{t("unsaid")}</span>
    ) : (
      printed.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one printed line have no identity of their own
        part.kind === "work" ? <cite key={index}>{part.text}</cite> : <span key={index}>{part.text}</span>,
      )
    );
  return (
    <NodeViewWrapper as="figure" className={styles.quotation}>
      <NodeViewContent<"blockquote">
        as="blockquote"
        className={styles.words}
        // What the library says is read here and written there.
        {...(entry && { contentEditable: false })}
      />
      <figcaption contentEditable={false} className={styles.caption} onKeyDown={intoWords}>
        {editable && !entry ? (
          <UnstyledButton
            className={styles.line}
            aria-expanded={open}
            aria-controls={panelId}
            onClick={() => setOpen(!open)}
          >
            <span lang={locale}>{line}</span>
            <span className={styles.toggle}>{t(open ? "close" : "edit")}</span>
          </UnstyledButton>
        ) : (
          <p className={styles.line} lang={locale}>
            {printed.length > 0 && line}
          </p>
        )}
        {entry && embedding.type === "quotation" && (
          <EmbeddedLine block={embedding} entry={entry} onDetach={editable ? detach : null} />
        )}
        <div id={panelId} hidden={!open || entry !== undefined} className={styles.panel}>
          {open && <AttributionFields attribution={attribution} lang={locale} onChange={updateAttributes} />}
        </div>
      </figcaption>
    </NodeViewWrapper>
  );
}
