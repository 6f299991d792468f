"use client";

import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import type { ReviewComments } from "#app/(studio)/studio/articles/[id]/review/use-review-comments.ts";
import { CommentPanel } from "#editor/comments/comment-panel.tsx";

/** What is said of the rows: beside them where there is room, else in a drawer. */
export function CommentsBeside({ panel, opened, close }: Pick<ReviewComments, "panel" | "opened" | "close">) {
  const t = useTranslations("studio.comments");
  const isWide = useMediaQuery("(min-width: 1200px)");
  if (isWide)
    return (
      <section className={styles.comments} aria-label={t("title")} tabIndex={-1} data-comments-panel>
        <h2>{t("title")}</h2>
        <CommentPanel {...panel} />
      </section>
    );
  return (
    <Drawer opened={opened} onClose={close} position="right" size={440} title={t("title")}>
      {opened && <CommentPanel {...panel} />}
    </Drawer>
  );
}
