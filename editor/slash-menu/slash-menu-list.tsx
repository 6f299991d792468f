"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { BlockKind } from "#editor/block-kinds.ts";
import styles from "#editor/slash-menu/slash-menu.module.css";
import { KindIcon } from "#editor/tools/kind-icon.tsx";

export type SlashMenuProps = { items: BlockKind[]; active: number; onChoose: (kind: BlockKind) => void };

/** The list itself; keys stay with the text, which names the active line to screen readers. */
export function SlashMenuList({ items, active, onChoose }: SlashMenuProps) {
  const t = useTranslations("studio.editor");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (items.length === 0) return null;
  return (
    <div ref={list} role="listbox" aria-label={t("blockMenu")} className={styles.menu}>
      {items.map((kind, index) => (
        <div
          key={kind}
          id={`slash-${kind}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.item}
          // The caret must stay where it is, so the press is taken before the focus moves.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(kind);
          }}
        >
          <KindIcon kind={kind} />
          <span>{t(`kinds.${kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
