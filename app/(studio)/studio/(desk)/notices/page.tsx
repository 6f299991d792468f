import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { DeskKeys } from "#app/(studio)/studio/(desk)/desk-keys.tsx";
import inbox from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { MarkAll } from "#app/(studio)/studio/(desk)/notices/mark-all.tsx";
import { NoticeList } from "#app/(studio)/studio/(desk)/notices/notice-list.tsx";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { noticeSettingsPath } from "#domain/notifications/link-of.ts";
import { listNotices, noticeViews } from "#server/notifications/list-notices.ts";
import { KeptFocus } from "#ui/kept-focus.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.notices" });
  return { title: t("title") };
}

const querySchema = z.object({
  view: z.enum(noticeViews).catch("unread"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const pageSize = 40;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What whoever looks was told: what is new, or everything, by days. */
export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = querySchema.parse(await searchParams);
  const [found, t] = await Promise.all([
    listNotices(actor, { ...query, pageSize }),
    getTranslations({ locale: actor.locale, namespace: "studio.notices" }),
  ]);
  // Everybody who is signed in may read the desk; the use case refuses nothing else here.
  const { items, counts } = found.ok ? found.value : { items: [], counts: { unread: 0, all: 0 } };
  const path = "/studio/notices";
  const said = query.view === "unread" ? undefined : query.view;
  return (
    <KeptFocus>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>
          <Link href={noticeSettingsPath}>{t("choose")}</Link>
        </p>
        {counts.unread > 0 && <MarkAll />}
      </div>
      <nav className={inbox.views} aria-label={t("views.label")}>
        {noticeViews.map((view) => (
          <Link
            key={view}
            href={addressOf(path, { view: view === "unread" ? undefined : view, page: 1 })}
            className={inbox.view}
            aria-current={view === query.view ? "page" : undefined}
          >
            {t(`views.${view}`)} <span className={inbox.number}>{counts[view]}</span>
          </Link>
        ))}
      </nav>
      {items.length > 0 ? (
        <NoticeList items={items} locale={actor.locale} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(`empty.${query.view}.title`)}</p>
          <p>{t(`empty.${query.view}.text`)}</p>
        </div>
      )}
      <Pager
        path={path}
        query={{ view: said, page: query.page }}
        pages={Math.ceil(counts[query.view] / pageSize)}
        label={t("title")}
      />
      <DeskKeys hint={t("keys")} />
    </KeptFocus>
  );
}
