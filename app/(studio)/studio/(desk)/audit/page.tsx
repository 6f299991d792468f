import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import own from "#app/(studio)/studio/(desk)/audit/audit.module.css";
import { AuditFilters } from "#app/(studio)/studio/(desk)/audit/audit-filters.tsx";
import { AuditList } from "#app/(studio)/studio/(desk)/audit/audit-list.tsx";
import { readAuditQuery } from "#app/(studio)/studio/(desk)/audit/audit-query.ts";
import { VerifyLog } from "#app/(studio)/studio/(desk)/audit/verify-log.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { auditFormats } from "#domain/audit/print-events.ts";
import { listEvents } from "#server/audit/list-events.ts";
import { listFilters } from "#server/audit/list-filters.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.audit" });
  return { title: t("title") };
}

const pageSize = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The append-only log: found, read, taken away and checked. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { query, filter, after, wrong } = readAuditQuery(await searchParams, await deskZone());
  const [found, filters, t] = await Promise.all([
    listEvents(actor, { filter, after, pageSize }),
    listFilters(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.audit" }),
  ]);
  // Whoever may not read it is not even told that there is such a page.
  if (!found.ok || !filters.ok) notFound();
  const path = "/studio/audit";
  const { after: _here, ...asked } = query;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
      </div>
      <p className={own.about}>{t("about")}</p>
      <VerifyLog />
      <AuditFilters query={query} people={filters.value.people} types={filters.value.types} wrong={wrong} />
      {found.value.events.length > 0 ? (
        <>
          <p className={own.export}>
            <span>{t("export.label")}</span>
            {auditFormats.map((format) => (
              <a key={format} href={addressOf("/api/audit", { ...asked, format })} download>
                {t(`export.${format}`)}
              </a>
            ))}
            <span className={own.hint}>{t("export.hint")}</span>
          </p>
          <AuditList page={found.value} locale={actor.locale} />
          <nav className={styles.pages} aria-label={t("title")}>
            {after === null ? <span /> : <Link href={addressOf(path, asked)}>← {t("newest")}</Link>}
            {found.value.next === null ? (
              <span />
            ) : (
              <Link href={addressOf(path, { ...asked, after: found.value.next })}>{t("older")} →</Link>
            )}
          </nav>
        </>
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("empty.title")}</p>
          <p>{t("empty.text")}</p>
        </div>
      )}
    </>
  );
}
