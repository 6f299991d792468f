import { getTranslations } from "next-intl/server";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import { SlipHash } from "#app/(studio)/studio/articles/[id]/slip/slip-hash.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import type { ReviewSlip } from "#domain/workflow/slip.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";

/** Each submission, the workflow it went by, and how it ended. */
export async function SlipRounds({ slip, locale }: { slip: ReviewSlip; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.slip" });
  const scopes = await getTranslations({ locale, namespace: "studio.inbox.scope" });
  const heads = [t("round.number"), t("round.template"), t("round.submitted"), t("round.status"), t("columns.hash")];
  const [, template, submitted, status, hash] = heads;
  return (
    <section>
      <table className={`${styles.table} ${styles.rounds}`}>
        <caption>
          <h2>{t("round.title")}</h2>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slip.rounds.map((round) => (
            <tr key={round.number}>
              <th scope="row">{t("round.of", { number: round.number })}</th>
              <td data-label={template}>
                {t("round.version", { name: nameIn(round.template.name, locale), version: round.template.version })}
                <span className={styles.note}>{scopes(scopeKeyOf(round.scope))}</span>
              </td>
              <td data-label={submitted}>
                {round.submittedBy || t("nobody")}
                <span className={styles.note}>{printTimeAndZone(round.submittedAt, locale, slip.desk.timeZone)}</span>
              </td>
              <td data-label={status}>{t(`round.is.${round.status}`)}</td>
              <td data-label={hash}>
                <SlipHash hash={round.manifestHash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
