import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { DeskKeys } from "#app/(studio)/studio/(desk)/desk-keys.tsx";
import own from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import { InboxList } from "#app/(studio)/studio/(desk)/inbox/inbox-list.tsx";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { may } from "#domain/access.ts";
import { inboxViews } from "#domain/workflow/inbox.ts";
import { listInbox } from "#server/inbox/list-inbox.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.inbox" });
  return { title: t("title") };
}

const querySchema = z.object({
  view: z.enum(inboxViews).catch("mine"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const pageSize = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits: for whoever looks, for others with what they wrote, and what is late. */
export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = querySchema.parse(await searchParams);
  const [found, t] = await Promise.all([
    listInbox(actor, { ...query, pageSize }),
    getTranslations({ locale: actor.locale, namespace: "studio.inbox" }),
  ]);
  // Everybody who is signed in may read the desk; the use case refuses nothing else here.
  const { items, counts } = found.ok ? found.value : { items: [], counts: { mine: 0, waiting: 0, late: 0, all: 0 } };
  const path = "/studio/inbox";
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
      </div>
      <nav className={own.views} aria-label={t("views.label")}>
        {inboxViews.map((view) => (
          <Link
            key={view}
            href={addressOf(path, { view: view === "mine" ? undefined : view, page: 1 })}
            className={own.view}
            aria-current={view === query.view ? "page" : undefined}
          >
            {t(`views.${view}`)} <span className={own.number}>{counts[view]}</span>
          </Link>
        ))}
      </nav>
      {items.length > 0 ? (
        <InboxList items={items} locale={actor.locale} actor={{ id: actor.id, manages: may(actor, "desk.manage") }} />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(`empty.${query.view}.title`)}</p>
          <p>{t(`empty.${query.view}.text`)}</p>
        </div>
      )}
      <Pager
        path={path}
        query={{ view: query.view === "mine" ? undefined : query.view, page: query.page }}
        pages={Math.ceil(counts[query.view] / pageSize)}
        label={t("title")}
      />
      <DeskKeys hint={t("keys")} />
    </>
  );
}
