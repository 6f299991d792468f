import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { ArticleFromFile } from "#app/(studio)/studio/(desk)/article-from-file.tsx";
import { ArticleTable } from "#app/(studio)/studio/(desk)/article-table.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { DeskFilters } from "#app/(studio)/studio/(desk)/desk-filters.tsx";
import { DeskKeys } from "#app/(studio)/studio/(desk)/desk-keys.tsx";
import { deskQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { NewArticle } from "#app/(studio)/studio/(desk)/new-article.tsx";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { may, mayIn } from "#domain/access.ts";
import { languages } from "#domain/locale.ts";
import { listArticles } from "#server/articles/list-articles.ts";
import { listColumns } from "#server/columns/list-columns.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.desk" });
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 30;

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = deskQuerySchema.parse(await searchParams);
  const [articles, columns, t] = await Promise.all([
    listArticles(actor, {
      query: query.q,
      status: query.status,
      columnId: query.column,
      needs: query.needs,
      mine: query.mine === "1",
      page: query.page,
      pageSize,
    }),
    listColumns(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.desk" }),
  ]);
  // Everybody who is signed in may read the desk; the use cases refuse nothing else here.
  const found = articles.ok ? articles.value : { items: [], total: 0 };
  const shelves = columns.ok
    ? columns.value.map(({ id, name }) => ({ id, name: name[actor.locale] || name["zh-Hans"] }))
    : [];
  const { page: _page, q, ...chosen } = query;
  const filtered = q !== "" || Object.values(chosen).some((value) => value !== undefined);
  const creates = may(actor, "article.create");
  const createsIn = (columnId: string | null) =>
    languages.some((language) => mayIn(actor, "article.create", { columnId, languages: [language] }));
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{t("total", { total: found.total })}</p>
        <Link href="/studio/trash" className={styles.quiet}>
          {t("trash")}
        </Link>
        {creates && <ArticleFromFile />}
        {creates && <NewArticle columns={shelves.filter(({ id }) => createsIn(id))} withoutColumn={createsIn(null)} />}
      </div>
      <DeskFilters query={query} columns={shelves} />
      {found.items.length > 0 ? (
        <ArticleTable items={found.items} locale={actor.locale} trashes={may(actor, "article.trash")} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(filtered ? "noneTitle" : "emptyTitle")}</p>
          <p>{t(filtered ? "noneText" : creates ? "emptyText" : "emptyRead")}</p>
          {filtered && <a href="/studio">{t("clear")}</a>}
        </div>
      )}
      <Pager path="/studio" query={query} pages={Math.ceil(found.total / pageSize)} label={t("table")} />
      <DeskKeys hint={t("keys")} />
    </>
  );
}
