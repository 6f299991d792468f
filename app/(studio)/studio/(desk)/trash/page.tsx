import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { listQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { TrashList } from "#app/(studio)/studio/(desk)/trash/trash-list.tsx";
import { trashDays } from "#domain/article/trash.ts";
import { listTrash } from "#server/trash/list-trash.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.trash" });
  return { title: t("title") };
}

const pageSize = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TrashPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { page } = listQuerySchema.parse(await searchParams);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.trash" });
  const found = await listTrash(actor, { page, pageSize });
  const { items, total } = found.ok ? found.value : { items: [], total: 0 };
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{t("about", { total, days: trashDays })}</p>
      </div>
      {items.length > 0 ? (
        <TrashList items={items} page={page} pages={Math.ceil(total / pageSize)} now={new Date()} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("emptyTitle")}</p>
          <p>{t("emptyText", { days: trashDays })}</p>
          <a href="/studio">{t("toDesk")}</a>
        </div>
      )}
    </>
  );
}
