import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentSession, requireActor } from "#app/(studio)/actor.ts";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import { AbsenceSection } from "#app/(studio)/studio/(desk)/absence/absence-section.tsx";
import { EndSession } from "#app/(studio)/studio/(desk)/account/end-session.tsx";
import { NoticeSettings } from "#app/(studio)/studio/(desk)/account/notice-settings.tsx";
import { OwnRights } from "#app/(studio)/studio/(desk)/account/own-rights.tsx";
import { PasswordForm } from "#app/(studio)/studio/(desk)/account/password-form.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { SeeNotices } from "#app/(studio)/studio/(desk)/notices/see-notices.tsx";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { readNoticeSettings } from "#server/notifications/read-notice-settings.ts";
import { listSessions } from "#server/users/list-sessions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.account" });
  return { title: t("title") };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const [session, found, told, t, printTime, roleText, notices] = await Promise.all([
    currentSession(),
    listSessions(actor, {}),
    readNoticeSettings(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.account" }),
    getPrintTime(actor.locale),
    getTranslations({ locale: actor.locale, namespace: "studio.roles" }),
    getTranslations({ locale: actor.locale, namespace: "studio.notices.settings" }),
  ]);
  const { sessions, hasPassword } = found.ok ? found.value : { sessions: [], hasPassword: false };
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>
          {actor.name} · {session?.email} · {actor.roles.map((role) => roleText(role)).join(" · ")}
        </p>
      </div>
      <OwnRights actor={actor} />
      <AbsenceSection actor={actor} />
      <section className={rows.section}>
        <h2>{t("password")}</h2>
        <PasswordForm hasPassword={hasPassword} />
      </section>
      <section className={rows.section}>
        <h2>{t("sessions")}</h2>
        <ul className={rows.list}>
          {sessions.map(({ id, startedAt, address, device }) => (
            <li key={id} className={rows.row}>
              <span>{deviceName(device)}</span>
              <span className={rows.note}>{address}</span>
              <span className={rows.note}>
                {t("since", {
                  when: printTime(startedAt),
                })}
              </span>
              {id === session?.sessionId ? (
                <span className={rows.note}>{t("thisOne")}</span>
              ) : (
                <EndSession sessionId={id} />
              )}
            </li>
          ))}
        </ul>
      </section>
      {told.ok && (
        <section className={rows.section} id="notices">
          <h2>{notices("title")}</h2>
          <NoticeSettings preferences={told.value.preferences} muted={told.value.muted} />
        </section>
      )}
      <SeeNotices articleId={null} />
    </>
  );
}

/** Enough to recognise one's own device; the full text of a browser helps nobody. */
function deviceName(userAgent: string): string {
  const browser = /(Edg|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1] ?? "";
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1] ?? "";
  return (
    [browser.replace("Edg", "Edge"), system.replace("Mac OS X", "macOS")].filter(Boolean).join(" · ") ||
    userAgent.slice(0, 40)
  );
}
