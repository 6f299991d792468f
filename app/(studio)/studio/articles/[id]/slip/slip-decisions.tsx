import { getTranslations } from "next-intl/server";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { EntryDetail } from "#app/(studio)/studio/articles/[id]/slip/entry-detail.tsx";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import { SlipHash } from "#app/(studio)/studio/articles/[id]/slip/slip-hash.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import type { ReviewSlip } from "#domain/workflow/slip.ts";
import type { SlipEntry } from "#domain/workflow/slip-entries.ts";

/** Every decision in the order it was made: what, who, in which role, when, what they said, and of exactly what. */
export async function SlipDecisions({ slip, locale }: { slip: ReviewSlip; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.slip" });
  const roles = await getTranslations({ locale, namespace: "studio.roles" });
  const columns = ["decision", "person", "role", "time", "remark", "hash"] as const;
  const stageOf = (entry: SlipEntry) => {
    if (!("stage" in entry) || !entry.stage) return null;
    return entry.stage.name ? nameIn(entry.stage.name, locale) : t("beforePublishing");
  };
  const roundsOf = ({ rounds }: SlipEntry) =>
    slip.rounds.length > 1 ? rounds.map((number) => t("round.of", { number })) : [];
  return (
    <section>
      <table className={`${styles.table} ${styles.decisions}`}>
        <caption>
          <h2>{t("decisions")}</h2>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slip.entries.map((entry) => (
            <tr key={entry.seq} data-fallen={hasFallen(entry) || undefined}>
              <th scope="row">
                <span className={styles.struck}>{t(`decision.${kindOf(entry)}`)}</span>
                <span className={styles.note}>{[stageOf(entry), ...roundsOf(entry)].filter(Boolean).join(" · ")}</span>
              </th>
              <td data-label={t("columns.person")}>
                <span className={styles.struck}>{entry.name || t("nobody")}</span>
              </td>
              <td data-label={t("columns.role")}>{entry.role ? roles(entry.role) : "—"}</td>
              <td data-label={t("columns.time")}>
                <time dateTime={entry.at}>{printTimeAndZone(entry.at, locale, slip.desk.timeZone)}</time>
              </td>
              <td data-label={t("columns.remark")}>
                <EntryDetail entry={entry} locale={locale} timeZone={slip.desk.timeZone} />
              </td>
              <td data-label={t("columns.hash")}>
                {hashesOf(entry).map((hash) => (
                  <SlipHash key={hash} hash={hash} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function hasFallen(entry: SlipEntry): boolean {
  return entry.type === "approved" && entry.standing === "voided";
}

/** Work is done, not approved. */
function kindOf(entry: SlipEntry) {
  return entry.type === "approved" && entry.stage.kind === "work" ? "finished" : entry.type;
}

function hashesOf(entry: SlipEntry): string[] {
  if (entry.type === "submitted" || entry.type === "approved") return [entry.manifestHash];
  if (entry.type !== "published") return [];
  return [...new Set(entry.publications.map(({ manifestHash }) => manifestHash))];
}
