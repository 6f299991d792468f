"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { DeleteDialog } from "#app/(studio)/studio/(desk)/trash/delete-dialog.tsx";
import { useTrash } from "#app/(studio)/studio/(desk)/trash/use-trash.ts";
import type { ArticleInTrash, ListedInTrash } from "#domain/article/trash.ts";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useTell } from "#ui/use-tell.ts";

type Props = {
  items: ListedInTrash[];
  page: number;
  pages: number;
  /** When the list was read: the browser, a moment later, must say the same as the server did. */
  now: Date;
};

export function TrashList({ items, page, pages, now }: Props) {
  const t = useTranslations("studio.trash");
  const tell = useTell();
  const format = useFormatter();
  const printTime = usePrintTime();
  const router = useRouter();
  const { restore } = useTrash();
  const [pending, start] = useTransition();
  const [deleting, setDeleting] = useState<ArticleInTrash | null>(null);
  const takeBack = ({ id, title }: ArticleInTrash) =>
    start(async () => {
      if (!(await restore(id))) return;
      const message = (
        <>
          {t("restored", { title })} <Link href={`/studio/articles/${id}`}>{t("open")}</Link>
        </>
      );
      tell.done(message);
    });
  return (
    <>
      <ul className={rows.list} aria-busy={pending}>
        {items.map((item) => (
          <li key={item.id} className={rows.trash}>
            <span>
              <Link href={`/studio/articles/${item.id}`} className={rows.trashTitle} prefetch={false}>
                {item.title}
              </Link>
              <span className={rows.note}>
                {item.by
                  ? t("putBy", { name: item.by.name, when: format.relativeTime(new Date(item.at), now) })
                  : t("put", { when: format.relativeTime(new Date(item.at), now) })}
                {" · "}
                {t("deletedOn", { date: printTime(item.deletedAt, "day") })}
              </span>
            </span>
            <span className={rows.buttons}>
              {item.mayRestore ? (
                <Button size="sm" variant="default" disabled={pending} onClick={() => takeBack(item)}>
                  {t("restore")}
                </Button>
              ) : (
                <span className={rows.note}>{t("askEditor")}</span>
              )}
              {item.mayDelete && (
                <Button size="sm" variant="subtle" disabled={pending} onClick={() => setDeleting(item)}>
                  {t("delete")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className={desk.pages} aria-label={t("title")}>
          {page > 1 ? <Link href={`/studio/trash?page=${page - 1}`}>← {t("newer")}</Link> : <span />}
          {page < pages ? <Link href={`/studio/trash?page=${page + 1}`}>{t("older")} →</Link> : <span />}
        </nav>
      )}
      {deleting && (
        <DeleteDialog
          article={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            setDeleting(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
