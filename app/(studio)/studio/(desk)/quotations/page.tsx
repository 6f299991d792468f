import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { DeskKeys } from "#app/(studio)/studio/(desk)/desk-keys.tsx";
import { quotationQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { QuotationFilters } from "#app/(studio)/studio/(desk)/quotations/quotation-filters.tsx";
import { QuotationList } from "#app/(studio)/studio/(desk)/quotations/quotation-list.tsx";
import { tagsInLocale } from "#app/(studio)/studio/(desk)/quotations/tags-in-locale.ts";
import { may } from "#domain/access.ts";
import { listQuotations } from "#server/quotations/list-quotations.ts";
import { listTags } from "#server/tags/list-tags.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.quotations" });
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 20;

export default async function QuotationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = quotationQuerySchema.parse(await searchParams);
  const { q, state, tag, page } = query;
  const [found, known, t] = await Promise.all([
    listQuotations(actor, {
      query: q,
      verified: state === undefined ? undefined : state === "verified",
      tagId: tag,
      page,
      pageSize,
    }),
    listTags(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.quotations" }),
  ]);
  const { items, total } = found.ok ? found.value : { items: [], total: 0 };
  const tags = tagsInLocale(known.ok ? known.value : [], actor.locale);
  const filtered = q !== "" || state !== undefined || tag !== undefined;
  const writes = may(actor, "quotations.write");
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{t("total", { total })}</p>
      </div>
      <QuotationFilters query={query} tags={tags} writes={writes} />
      {items.length > 0 ? (
        <QuotationList items={items} tagNames={new Map(tags.map(({ id, name }) => [id, name]))} locale={actor.locale} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(filtered ? "noneTitle" : "emptyTitle")}</p>
          <p>{t(filtered ? "noneText" : writes ? "emptyText" : "emptyRead")}</p>
          {filtered && <Link href="/studio/quotations">{t("clear")}</Link>}
          {!filtered && writes && <Link href="/studio/quotations/new">{t("first")}</Link>}
        </div>
      )}
      <Pager path="/studio/quotations" query={query} pages={Math.ceil(total / pageSize)} label={t("title")} />
      <DeskKeys hint={t("keys")} />
    </>
  );
}
