import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { DeskKeys } from "#app/(studio)/studio/(desk)/desk-keys.tsx";
import views from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { NewRelease } from "#app/(studio)/studio/(desk)/releases/new-release.tsx";
import { ReleaseList } from "#app/(studio)/studio/(desk)/releases/release-list.tsx";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { may } from "#domain/access.ts";
import { releaseViews } from "#domain/releases/release-in-list.ts";
import { listReleases } from "#server/releases/list-releases.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.releases" });
  return { title: t("title") };
}

const querySchema = z.object({
  view: z.enum(releaseViews).catch("open"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const pageSize = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Bundles of articles: those that are to go out, and those that did. */
export default async function ReleasesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = querySchema.parse(await searchParams);
  const [found, t, inbox] = await Promise.all([
    listReleases(actor, { ...query, pageSize }),
    getTranslations({ locale: actor.locale, namespace: "studio.releases" }),
    getTranslations({ locale: actor.locale, namespace: "studio.inbox" }),
  ]);
  const { items, total } = found.ok ? found.value : { items: [], total: 0 };
  const gathers = may(actor, "release.gather");
  const path = "/studio/releases";
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{t("total", { total })}</p>
        {gathers && <NewRelease />}
      </div>
      <p className={own.about}>{t("about")}</p>
      <nav className={views.views} aria-label={t("views.label")}>
        {releaseViews.map((view) => (
          <Link
            key={view}
            href={addressOf(path, { view: view === "open" ? undefined : view })}
            className={views.view}
            aria-current={view === query.view ? "page" : undefined}
          >
            {t(`views.${view}`)}
          </Link>
        ))}
      </nav>
      {items.length > 0 ? (
        <ReleaseList items={items} locale={actor.locale} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(`empty.${query.view}.title`)}</p>
          <p>{query.view === "open" && !gathers ? t("empty.openRead") : t(`empty.${query.view}.text`)}</p>
        </div>
      )}
      <Pager
        path={path}
        query={{ view: query.view === "open" ? undefined : query.view, page: query.page }}
        pages={Math.ceil(total / pageSize)}
        label={t("title")}
      />
      <DeskKeys hint={inbox("keys")} />
    </>
  );
}
