"use client";

import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { itemAddress } from "#app/(studio)/studio/(desk)/inbox/item-address.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import type { InboxEntry } from "#domain/workflow/inbox.ts";

/** Long enough for a dialog to close and give the focus back to a button that is gone. Milliseconds. */
const settled = 400;

/** Says what was done, and leads to what waits next: by Enter, where the decision left the keys nowhere. */
export function NextNotice({ done, next }: { done: string; next: InboxEntry | null }) {
  const t = useTranslations("studio.article.review");
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const at = document.activeElement ?? document.body;
      // A row that was read is nowhere either.
      if (at === document.body || at.hasAttribute("data-row")) link.current?.focus();
    }, settled);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span className={styles.next}>
      <span>{done}</span>
      {next ? (
        <Anchor ref={link} href={itemAddress(next)} inherit>
          {t("next", { title: titleOnDesk(next)?.text ?? t("untitled") })}
        </Anchor>
      ) : (
        <Anchor ref={link} href="/studio/inbox" inherit>
          {t("nothingNext")}
        </Anchor>
      )}
    </span>
  );
}
