import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import type { ReviewSlip } from "#domain/workflow/slip.ts";

/** What publications said that earlier ones had wrong: each language in its own words, and since when readers have it. */
export async function SlipCorrections({ slip, locale }: { slip: ReviewSlip; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.slip.corrections" });
  const said = await getTranslations({ locale, namespace: "studio.article.corrections" });
  const names = await getTranslations({ locale, namespace: "studio.editor.languages" });
  if (slip.corrections.length === 0) return null;
  const lines = slip.corrections.flatMap(({ id, note, publishedIn }) =>
    publishedIn.map(({ language, number, at }) => {
      const edition = slip.editions.find((each) => each.language === language);
      const since = {
        language: names(edition?.locale ?? "en"),
        time: printTimeAndZone(at, locale, slip.desk.timeZone),
      };
      return {
        ...{ key: `${id}-${language}`, lang: edition?.locale, note: note[language] },
        when: number === null ? said("publishedBefore", since) : said("publishedIn", { ...since, number }),
      };
    }),
  );
  return (
    <section>
      <h2>{t("title")}</h2>
      <ul className={styles.corrections}>
        {lines.map(({ key, lang, note, when }) => (
          <li key={key}>
            <p className="reading" lang={lang}>
              {note}
            </p>
            <p className={styles.note}>{when}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
