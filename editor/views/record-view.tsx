"use client";

import { Button, UnstyledButton } from "@mantine/core";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import type { RecordBody } from "#domain/records/record.ts";
import { justInserted } from "#editor/records/just-inserted.ts";
import type { RecordDialogProps } from "#editor/records/record-dialog.tsx";
import styles from "#editor/records/records.module.css";
import { useRecords } from "#editor/records/records-context.tsx";
import { takeBack } from "#editor/records/take-back.ts";
import { useWriting } from "#editor/writing-context.tsx";

type BodyOf<K extends RecordBody["kind"]> = Extract<RecordBody, { kind: K }>;

/**
 * A block that prints a record, and the way to its form. Where the article has no such record (not filled in yet, or
 * pasted from another article) it says so: readers see nothing there.
 */
export function RecordView<K extends RecordBody["kind"]>({
  node,
  getPos,
  selected,
  editor,
  kind,
  text,
  dialog,
  children,
}: NodeViewProps & {
  kind: K;
  /** What it says in a line, for those who hear it. */
  text: (body: BodyOf<K>, locale: ReaderLocale) => string;
  dialog: (body: BodyOf<K> | null, props: RecordDialogProps) => ReactNode;
  children: (body: BodyOf<K>, locale: ReaderLocale) => ReactNode;
}) {
  const t = useTranslations("studio.editor.records");
  const { locale, editable } = useWriting();
  const { records, isHeld } = useRecords();
  const named: RecordBody["kind"] = kind;
  const recordId = String(node.attrs.recordId);
  const [isNew] = useState(() => justInserted.delete(recordId));
  const [open, setOpen] = useState(isNew);
  const record = Object.hasOwn(records, recordId) ? records[recordId] : undefined;
  const body = record && isOfKind(record.body, kind) ? record.body : null;
  // The block is this text's; what it prints is the other one's, too.
  const held = editable && isHeld(recordId);
  const changeable = editable && !held;

  useEffect(() => {
    // Enter on a selected block opens its form; the editor has the focus then, not the block.
    if (!selected || !changeable) return;
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", press, true);
    return () => dom.removeEventListener("keydown", press, true);
  }, [selected, changeable, editor]);

  const close = (saved: boolean) => {
    setOpen(false);
    const at = getPos();
    if (!saved && isNew && !record && at !== undefined) takeBack(editor, at);
    setTimeout(() => editor.commands.focus());
  };
  const quiet = (event: KeyboardEvent) => event.stopPropagation();
  return (
    <NodeViewWrapper
      as="section"
      className={styles.record}
      lang={locale}
      data-kind={kind}
      aria-label={body ? text(body, locale) : t(`${named}.missing`)}
    >
      <div contentEditable={false}>
        {body ? (
          children(body, locale)
        ) : (
          <div className={styles.missing}>
            <p>{t(`${named}.missing`)}</p>
            {changeable && (
              <Button size="xs" variant="default" onKeyDown={quiet} onClick={() => setOpen(true)}>
                {t("fillIn")}
              </Button>
            )}
          </div>
        )}
        {held && <p className={styles.held}>{t("held")}</p>}
        {body && changeable && (
          <UnstyledButton className={styles.edit} onKeyDown={quiet} onClick={() => setOpen(true)}>
            {t(`${named}.edit`)}
          </UnstyledButton>
        )}
      </div>
      {open && dialog(body, { recordId, lockVersion: record?.lockVersion ?? null, onClose: close })}
    </NodeViewWrapper>
  );
}

function isOfKind<K extends RecordBody["kind"]>(body: RecordBody, kind: K): body is BodyOf<K> {
  return body.kind === kind;
}
