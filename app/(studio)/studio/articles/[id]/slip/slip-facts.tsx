import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import { SlipHash } from "#app/(studio)/studio/articles/[id]/slip/slip-hash.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import type { ReviewSlip, SlipEdition } from "#domain/workflow/slip.ts";

/** Both titles facing, and what there is to say of each language and of the article. */
export async function SlipFacts({ slip, locale }: { slip: ReviewSlip; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.slip" });
  const languages = await getTranslations({ locale, namespace: "studio.editor.languages" });
  const counts = await getTranslations({ locale, namespace: "studio.editor.counts.length" });
  const { editions, outlet } = slip;
  const rows: [name: string, of: (edition: SlipEdition) => ReactNode][] = [
    [t("facts.length"), ({ language, length }) => counts(language, { count: length })],
    [t("facts.blocks"), ({ blocks }) => t("blocks", { count: blocks })],
    [t("facts.revision"), ({ revision }) => revision ?? t("none")],
    [t("facts.publication"), ({ publication }) => publication ?? t("notYet")],
    [
      t("facts.credits"),
      ({ credits, locale: written }) => (credits === "" ? t("none") : <span lang={written}>{credits}</span>),
    ],
    [t("facts.manifest"), ({ manifestHash }) => (manifestHash === null ? t("none") : <SlipHash hash={manifestHash} />)],
  ];
  const source = outlet && [outlet.name, outlet.channel].map((text) => nameIn(text, locale)).filter((text) => text);
  const shared: [name: string, value: ReactNode][] = [
    [t("facts.column"), slip.column && nameIn(slip.column, locale)],
    [t("facts.outlet"), source?.join("-")],
    [t("facts.tags"), slip.tags.map((tag) => nameIn(tag, locale)).join(locale === "en" ? ", " : "、")],
    [t("facts.datePublished"), slip.datePublished && printTimeAndZone(slip.datePublished, locale, slip.desk.timeZone)],
    [t("facts.embargo"), slip.embargo && printTimeAndZone(slip.embargo.until, locale, slip.desk.timeZone)],
    [t("facts.pair"), slip.pairManifestHash && <SlipHash hash={slip.pairManifestHash} />],
  ];
  return (
    <section>
      <div className={styles.titles}>
        {editions.map((edition) => (
          <div key={edition.language} lang={edition.locale}>
            <h2 className="reading">{edition.title || "—"}</h2>
            {edition.deck !== "" && <p className="reading">{edition.deck}</p>}
          </div>
        ))}
      </div>
      <table className={`${styles.table} ${styles.facts}`}>
        <caption className={styles.unseen}>{t("facts.label")}</caption>
        <thead>
          <tr>
            <td />
            {editions.map((edition) => (
              <th key={edition.language} scope="col">
                {languages(edition.locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {editions.map((edition) => (
                <td key={edition.language} data-label={languages(edition.locale)}>
                  {of(edition)}
                </td>
              ))}
            </tr>
          ))}
          {shared
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td colSpan={editions.length}>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
