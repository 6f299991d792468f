"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTrash } from "#app/(studio)/studio/(desk)/trash/use-trash.ts";
import styles from "#app/(studio)/studio/articles/[id]/article.module.css";
import { deletedAt, type Trashed } from "#domain/article/trash.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

type Props = { articleId: string; trashed: Trashed; mayRestore: boolean; onRestored?: () => Promise<unknown> };

/** Since when an article is in the trash, who put it there, how long it stays, and the way back. */
export function TrashedNotice({ articleId, trashed, mayRestore, onRestored }: Props) {
  const t = useTranslations("studio.trash");
  const printTime = usePrintTime();
  const { restore } = useTrash();
  const [busy, setBusy] = useState(false);
  const since = printTime(trashed.at);
  const until = printTime(deletedAt(new Date(trashed.at)), "day");
  return (
    <section className={styles.trashed} aria-label={t("title")}>
      <div>
        <p>{trashed.by ? t("sinceBy", { since, name: trashed.by.name }) : t("since", { since })}</p>
        <p>{t("until", { until })}</p>
      </div>
      {mayRestore ? (
        <Button
          loading={busy}
          onClick={async () => {
            setBusy(true);
            if (await restore(articleId)) await onRestored?.();
            setBusy(false);
          }}
        >
          {t("restore")}
        </Button>
      ) : (
        <p>{t("askEditor")}</p>
      )}
    </section>
  );
}

/** The page of an article that is in the trash. */
export function TrashedScreen({ title, ...notice }: Props & { title: string }) {
  const t = useTranslations("studio.trash");
  return (
    <main id="content" className={styles.trashedPage}>
      <Link href="/studio/trash">← {t("toTrash")}</Link>
      <h1>{title}</h1>
      <TrashedNotice {...notice} />
    </main>
  );
}
