import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { LanguageState } from "#app/(studio)/studio/(desk)/language-state.tsx";
import { LineMenu } from "#app/(studio)/studio/(desk)/line-menu.tsx";
import { TranslationProgress } from "#app/(studio)/studio/(desk)/translation-progress.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { editionLocale, type Language, languages, type ReaderLocale } from "#domain/locale.ts";
import { printTime } from "#domain/publication/print-time.ts";

type Props = { items: ArticleInList[]; locale: ReaderLocale; trashes: boolean };

/** One line an article: its two languages face each other across the axis, as they do everywhere else. */
export async function ArticleTable({ items, locale, trashes }: Props) {
  const t = await getTranslations({ locale, namespace: "studio" });
  const format = await getFormatter({ locale });
  const now = new Date();
  const zone = await deskZone();
  return (
    <ol className={styles.list} aria-label={t("desk.table")}>
      {items.map((article) => {
        const when = format.relativeTime(new Date(article.savedAt), now);
        return (
          <li key={article.id} className={styles.line}>
            <Link href={`/studio/articles/${article.id}`} className={styles.link} data-desk-line prefetch={false}>
              <span className={styles.column}>
                {article.column ? article.column.name[locale] || article.column.name["zh-Hans"] : t("desk.noColumn")}
              </span>
              <span className={styles.halves}>
                {languages.map((language) => (
                  <span key={language} className={styles.half}>
                    <span
                      className={`reading ${styles.headline}`}
                      lang={langOf(article, language)}
                      data-empty={article.titles[language] === "" || undefined}
                    >
                      {article.titles[language] || t(language === "zh" ? "desk.untitledZh" : "desk.untitledEn")}
                    </span>
                    <span className={styles.meta}>
                      <LanguageState
                        status={article.status[language]}
                        published={article.published[language]}
                        takenDown={article.takenDown[language]}
                        locale={locale}
                      />
                      {article.sourceLanguage === language && <span className={styles.source}>{t("desk.source")}</span>}
                    </span>
                    {article.sourceLanguage !== language && article.progress && (
                      <TranslationProgress progress={article.progress} locale={locale} />
                    )}
                  </span>
                ))}
              </span>
              <span className={styles.saved}>
                {/* What has no account, an operator's import, has no name either. */}
                {article.savedBy && article.savedBy.name !== article.savedBy.id
                  ? t("desk.savedBy", { name: article.savedBy.name, when })
                  : t("desk.imported", { when })}
                {article.embargoUntil && (
                  <>
                    <br />
                    {t("desk.embargo", { time: printTime(article.embargoUntil, locale, zone) })}
                  </>
                )}
              </span>
            </Link>
            {trashes && <LineMenu articleId={article.id} title={titleOnDesk(article)?.text ?? article.id} />}
          </li>
        );
      })}
    </ol>
  );
}

function langOf(article: ArticleInList, language: Language): ReaderLocale {
  return editionLocale(language, article.script);
}
