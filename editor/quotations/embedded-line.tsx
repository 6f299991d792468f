"use client";

import { UnstyledButton } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { EmbeddedEntry } from "#domain/document/quotation-attrs.ts";
import type { QuotationBlock } from "#domain/quotations/embed.ts";
import { Excerpt } from "#editor/quotations/excerpt.tsx";
import styles from "#editor/quotations/quotations.module.css";

/** Under an embedded quotation: which entry it is and at which version, and how the words become the text's own. */
export function EmbeddedLine({
  block,
  entry,
  onDetach,
}: {
  block: QuotationBlock;
  entry: EmbeddedEntry;
  onDetach: (() => void) | null;
}) {
  const t = useTranslations("studio.editor.library");
  return (
    <div className={styles.entry}>
      <IconLock size={14} stroke={1.6} aria-hidden />
      <a href={`/studio/quotations/${entry.id}`} target="_blank" rel="noreferrer">
        {t("entry")}
      </a>
      <span>{t("version", { version: entry.version })}</span>
      {onDetach && (
        <UnstyledButton className={styles.detach} onClick={onDetach}>
          {t("detach")}
        </UnstyledButton>
      )}
      {entry.partial && <Excerpt block={block} />}
    </div>
  );
}
