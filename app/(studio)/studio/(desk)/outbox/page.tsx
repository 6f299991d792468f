import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import own from "#app/(studio)/studio/(desk)/outbox/outbox.module.css";
import { ResendMail } from "#app/(studio)/studio/(desk)/outbox/resend-mail.tsx";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { listMails } from "#server/mail/list-mails.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.outbox" });
  return { title: t("title") };
}

const querySchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
const pageSize = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Mails that did not go out, for administrators; without a link that would let them in as somebody else. */
export default async function OutboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { page } = querySchema.parse(await searchParams);
  const found = await listMails(actor, { page, pageSize });
  if (!found.ok) notFound();
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.outbox" });
  const printTime = await getPrintTime(actor.locale);
  const { items, total, hasServer } = found.value;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{total}</p>
      </div>
      <p className={own.about}>{t(hasServer ? "failed" : "kept")}</p>
      {items.length === 0 && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("empty.title")}</p>
          <p>{t(hasServer ? "empty.text" : "empty.textKept")}</p>
        </div>
      )}
      <ol className={own.list}>
        {items.map(({ id, to, subject, text, secret, status, error, at }) => (
          <li key={id} className={own.mail}>
            <div className={own.head}>
              <h2 className={own.subject}>{subject}</h2>
              {!secret && (status === "failed" || hasServer) && <ResendMail mailId={id} subject={subject} />}
            </div>
            <p className={own.facts}>
              {t("to", { email: to })} · {printTime(at)} ·{" "}
              <span data-status={status}>{t(status === "failed" ? "status.failed" : "status.kept")}</span>
            </p>
            {error !== null && <p className={own.error}>{t("error", { error })}</p>}
            {secret && <p className={own.facts}>{t("secret")}</p>}
            <details className={own.details}>
              <summary>{t("read")}</summary>
              <pre className={own.text}>{text}</pre>
            </details>
          </li>
        ))}
      </ol>
      <Pager path="/studio/outbox" query={{ page }} pages={Math.ceil(total / pageSize)} label={t("title")} />
    </>
  );
}
