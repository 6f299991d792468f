import { getTranslations } from "next-intl/server";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import type { SlipEntry } from "#domain/workflow/slip-entries.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";
import { getSay } from "#i18n/get-say.ts";

type Props = { entry: SlipEntry; locale: ReaderLocale; timeZone: string };

/** What a decision said, what it was about, and what became of it. */
export async function EntryDetail({ entry, locale, timeZone }: Props) {
  const lines = await linesOf({ entry, locale, timeZone });
  const remark = "remark" in entry ? entry.remark : "";
  return (
    <>
      {remark !== "" && <span className={styles.remark}>{remark}</span>}
      {lines.map((line) => (
        <span key={line} className={styles.note}>
          {line}
        </span>
      ))}
    </>
  );
}

async function linesOf({ entry, locale, timeZone }: Props): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "studio.slip.detail" });
  const scopes = await getTranslations({ locale, namespace: "studio.inbox.scope" });
  const say = await getSay(locale);
  const nobody = (await getTranslations({ locale, namespace: "studio.slip" }))("nobody");
  const scope = (languages: readonly Language[]) => scopes(scopeKeyOf(languages));
  const time = (at: string) => printTimeAndZone(at, locale, timeZone);
  const inPlaceOf = (name: string | null) => (name === null ? [] : [t("inPlaceOf", { name: name || nobody })]);
  switch (entry.type) {
    case "submitted":
      return [scope(entry.scope)];
    case "assigned":
      return [scope(entry.scope), entry.to === null ? t("givenBack") : t("givenTo", { name: entry.to || nobody })];
    case "approved":
      return [scope(entry.scope), ...inPlaceOf(entry.for), ...standingLine(entry)];
    case "changesRequested":
      return [
        ...inPlaceOf(entry.for),
        entry.to === null ? t("toWriters") : t("toStage", { stage: nameIn(entry.to, locale) }),
      ];
    case "signaturesVoided": {
      const names = entry.given.map(({ name }) => name || nobody).join(locale === "en" ? ", " : "、");
      return [t(`fell.${entry.why}`, { names })];
    }
    case "published":
      return entry.publications.map(({ language, number }) => t("number", { scope: scopes(language), number }));
    case "takenDown":
      return [
        ...entry.publications.map(({ language, number }) => t("number", { scope: scopes(language), number })),
        ...[entry.notice.zh, entry.notice.en].filter((text) => text !== ""),
      ];
    case "scheduled":
    case "rescheduled":
    case "scheduleCancelled":
    case "scheduleDone":
      return [t("for", { scope: scope(entry.scope), time: time(entry.publishAt) }), ...said(entry.publishAt)];
    case "embargoSet":
      return [t("until", { time: time(entry.until) }), ...said(entry.until)];
    case "scheduleRefused":
      return [
        t("for", { scope: scope(entry.scope), time: time(entry.publishAt) }),
        ...said(entry.publishAt),
        ...(entry.reason === null ? [] : [reasonText(entry.reason, say)]),
      ];
    case "withdrawn":
    case "embargoLifted":
      return [];
    default:
      return entry satisfies never;
  }

  /** The same instant on the clock it was said by, where that is another than the desk's. */
  function said(instant: string): string[] {
    const zone = "zone" in entry ? entry.zone : null;
    if (zone === null || zone === timeZone) return [];
    return [t("said", { time: printTimeAndZone(instant, locale, zone), zone })];
  }

  function standingLine({ standing, voided }: Extract<SlipEntry, { type: "approved" }>): string[] {
    if (voided) return [t(`voided.${voided.why}`, { name: voided.name || nobody, time: time(voided.at) })];
    return standing === "voided" ? [] : [t(`standing.${standing}`)];
  }
}
