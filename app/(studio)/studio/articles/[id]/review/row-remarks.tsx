"use client";

import { Button, Menu } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/review/rows.module.css";
import { targetOfSide } from "#app/(studio)/studio/articles/[id]/review/target-of-row.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { RemarkedRow } from "#domain/review/remarks-in-rows.ts";
import { SuggestedWords } from "#editor/suggesting/suggested-words.tsx";
import { usePrintTime } from "#ui/use-print-time.ts";

type RowRemarksProps = {
  articleId: string;
  row: RemarkedRow;
  order: readonly Language[];
  locales: Record<Language, ReaderLocale>;
  /** Whether this person may say something. */
  mayComment: boolean;
  onOpen: (thread: string) => void;
  /** False where an element has nothing selected. */
  onCompose: (about: Target | Element) => boolean;
};

/** What people say of a row: what somebody would have otherwise, how much is said about it, and the ways to say more and to mend it. */
export function RowRemarks({ articleId, row, order, locales, mayComment, onOpen, onCompose }: RowRemarksProps) {
  const t = useTranslations("studio.comments");
  const review = useTranslations("studio.review");
  const { threads, what, key, open } = row;
  const [first] = threads;
  const commented = mayComment && what !== "details";
  const mended = open && what === "blocks";
  return (
    <>
      <Suggested row={row} locales={locales} />
      {(first || commented || mended) && (
        <div className={styles.foot}>
          {first && (
            <Button size="compact-sm" variant="default" data-comments={threads.length} onClick={() => onOpen(first.id)}>
              {t("inRow", { count: threads.length })}
            </Button>
          )}
          {mayComment && <CommentRow row={row} order={order} onCompose={onCompose} />}
          {mended && (
            <Link className={styles.quiet} href={`/studio/articles/${articleId}#${key}`} prefetch={false}>
              {review("toRow")}
            </Link>
          )}
        </div>
      )}
    </>
  );
}

function Suggested({ row: { suggestions }, locales }: Pick<RowRemarksProps, "row" | "locales">) {
  const t = useTranslations("studio.editor.suggestions");
  const printTime = usePrintTime();
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.suggested} aria-label={t("title")}>
      {suggestions.map((suggestion) => {
        const { id, language, suggestedByName: name, suggestedAt } = suggestion;
        const time = printTime(suggestedAt);
        return (
          <li key={id} data-suggestion={id}>
            <SuggestedWords change={suggestion} lang={locales[language]} />
            <span className={styles.by}>{t("by", { name, time })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** About the words of the row that are selected, or else about all of one side. */
function CommentRow({ row, order, onCompose }: Pick<RowRemarksProps, "row" | "order" | "onCompose">) {
  const t = useTranslations("studio.comments");
  const [choosing, setChoosing] = useState(false);
  const targets = order.flatMap((language) => targetOfSide(row, language) ?? []);
  const [only] = targets;
  if (!only) return null;
  const ask = () => {
    const item = document.getElementById(row.key);
    if (item && onCompose(item)) return;
    if (targets.length === 1) onCompose(only);
    else setChoosing(true);
  };
  return (
    <Menu position="bottom-start" opened={choosing} onChange={(open) => (open ? ask() : setChoosing(false))}>
      <Menu.Target>
        {/* The words stay selected. */}
        <Button
          size="compact-sm"
          variant="transparent"
          className={styles.quiet}
          aria-keyshortcuts="C"
          onMouseDown={(event) => event.preventDefault()}
        >
          {t("new")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {targets.map((target) => (
          <Menu.Item key={target.language} onClick={() => onCompose(target)}>
            {t(`side.${target.language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
