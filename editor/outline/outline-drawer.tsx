"use client";

import { Drawer, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo } from "react";
import { type Language, otherLanguage } from "#domain/locale.ts";
import styles from "#editor/outline/outline.module.css";
import { outlineOf, type Section } from "#editor/outline/outline.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";
import { focusRowInEither } from "#editor/rows/write-beside.ts";

type OutlineDrawerProps = {
  opened: boolean;
  onClose: () => void;
  /** The edition the caret was in: it goes there again. */
  language: Language;
  langOf: (language: Language) => string;
};

/** The headings of both editions side by side, what is open below each, and the way there. */
export function OutlineDrawer({ opened, onClose, ...props }: OutlineDrawerProps) {
  const t = useTranslations("studio.editor.outline");
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="left"
      size={460}
      // The caret goes to the row, not back to where it was.
      returnFocus={false}
      title={t("title")}
    >
      {opened && <Sections {...props} onClose={onClose} />}
    </Drawer>
  );
}

function Sections({ onClose, language, langOf }: Omit<OutlineDrawerProps, "opened">) {
  const t = useTranslations("studio.editor.outline");
  const { board } = useRows();
  const { rows, sourceLanguage } = useRowsView(board);
  const sections = useMemo(() => outlineOf(rows), [rows]);
  const here = board.rowAt(language);
  const at = here ? rows.findIndex(({ name }) => name === here.name) : -1;
  const current = sections.findLast(({ row }) => row !== null && rows.indexOf(row) <= at);
  const go = (row: ShownRow | null) => {
    const wanted = row ?? rows[0];
    onClose();
    if (wanted) focusRowInEither(board, wanted, language);
  };
  if (sections.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <ol className={styles.outline} onKeyDown={walk}>
      {sections.map((section) => (
        <li key={section.row?.name ?? ""} data-level={section.level}>
          <UnstyledButton
            className={styles.section}
            data-autofocus={section === (current ?? sections[0]) || undefined}
            aria-current={section === current ? "location" : undefined}
            onClick={() => go(section.row)}
          >
            {section.row === null ? (
              <span className={styles.opening}>{t("opening")}</span>
            ) : (
              <span className={styles.headings}>
                <Heading text={section.source} lang={langOf(sourceLanguage)} />
                <Heading text={section.target} lang={langOf(otherLanguage(sourceLanguage))} />
              </span>
            )}
            <Open section={section} />
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

function Heading({ text, lang }: { text: string; lang: string }) {
  const t = useTranslations("studio.editor.outline");
  return text === "" ? <span className={styles.missing}>{t("noHeading")}</span> : <span lang={lang}>{text}</span>;
}

function Open({ section: { open } }: { section: Section }) {
  const t = useTranslations("studio.editor.outline");
  return open > 0 ? <span className={styles.open}>{t("open", { count: open })}</span> : null;
}

/** Up and down from section to section; Tab does the same. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.isSameNode(document.activeElement));
  buttons[Math.min(buttons.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
}
