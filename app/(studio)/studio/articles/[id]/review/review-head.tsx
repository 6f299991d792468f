import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import { compareAddress } from "#app/(studio)/studio/articles/[id]/compare/compare-address.ts";
import { localesOf, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import { RoundRow } from "#app/(studio)/studio/articles/[id]/review/round-row.tsx";
import { type Language, languages, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { ReviewPage, Since, WaitingLine } from "#domain/review/review-page.ts";

/** What this is, where it stands, who said what, and since when the changes below are told. */
export async function ReviewHead({ page, locale }: { page: ReviewPage; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.review" });
  const said = await getTranslations({ locale, namespace: "studio.article.review" });
  const names = await getTranslations({ locale, namespace: "studio.editor.languages" });
  const time = await getPrintTime(locale);
  const { now, articleId, decision, sentBack, script } = page;
  const locales = localesOf(script);
  const titleOf = (language: Language) => now.editions[language]?.title || said("untitled");
  const other = otherLanguage(now.source);
  const scopeName =
    decision?.round.scope.length === 2
      ? said("both")
      : (decision?.round.scope ?? []).map((language) => names(locales[language])).join("");
  return (
    <>
      <nav className={styles.ways} aria-label={t("ways")}>
        <Link href="/studio/inbox">← {t("toInbox")}</Link>
        <Link href={`/studio/articles/${articleId}`}>{t("toArticle")}</Link>
        <Link href={compareAddress(articleId)}>{t("toComparison")}</Link>
      </nav>
      <header className={styles.titles}>
        <h1 className="reading" lang={locales[now.source]}>
          {titleOf(now.source)}
        </h1>
        {now.editions[other] && (
          <p className="reading" lang={locales[other]}>
            {titleOf(other)}
          </p>
        )}
      </header>
      <Waiting lines={page.waiting} locale={locale} />
      {decision ? (
        <div className={styles.round}>
          <RoundRow round={decision.round} scopeName={scopeName} locale={locale} held={false}>
            {null}
          </RoundRow>
        </div>
      ) : (
        <p className={styles.since}>{t("nothingToDecide")}</p>
      )}
      {sentBack && (
        <div className={styles.sentBack}>
          <p>{sentBack.remark}</p>
          <p className={styles.by}>
            {said("remark.changesRequested", { name: sentBack.name, time: time(sentBack.at) })}
          </p>
        </div>
      )}
      <SinceLines page={page} locale={locale} locales={locales} />
    </>
  );
}

/** What of the article waits for whom, and until when. */
async function Waiting({ lines, locale }: { lines: readonly WaitingLine[]; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.inbox" });
  const format = await getFormatter({ locale });
  const now = new Date();
  if (lines.length === 0) return null;
  const when = (instant: string) => format.relativeTime(new Date(instant), now);
  return (
    <ul className={styles.facts}>
      {lines.map(({ round, scope, kind, stageName, since, dueAt, late, assignedTo }) => {
        const what = stageName ? nameIn(stageName, locale) : t(`kind.${kind}`);
        const facts = [
          t(`scope.${scope}`),
          t("since", { when: when(since) }),
          ...(assignedTo ? [t("assigned", { name: assignedTo.name })] : []),
        ];
        return (
          <li key={`${round} ${scope}`}>
            {`${what} · ${facts.join(" · ")}`}
            {dueAt && (
              <span
                className={late ? styles.late : undefined}
              >{` · ${t(late ? "late" : "due", { when: when(dueAt) })}`}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Since when changes are told: one line where that is the same of both languages. */
async function SinceLines({
  page,
  locale,
  locales,
}: {
  page: ReviewPage;
  locale: ReaderLocale;
  locales: Record<Language, ReaderLocale>;
}) {
  const t = await getTranslations({ locale, namespace: "studio.review.since" });
  const names = await getTranslations({ locale, namespace: "studio.editor.languages" });
  const printTime = await getPrintTime(locale);
  const say = (since: Since | undefined) => {
    if (!since) return t("nothing");
    const time = printTime(since.at);
    if (since.kind === "publication") return t("publication", { number: since.number, time });
    return t("signature", { stage: since.stageName ? nameIn(since.stageName, locale) : "", time });
  };
  const shown = languages.filter((language) => page.now.editions[language]);
  const lines = shown.map((language) => ({ language, text: say(page.since[language]) }));
  const alike = lines.every(({ text }) => text === lines[0]?.text);
  return (
    <div className={styles.since}>
      {alike
        ? lines[0]?.text
        : lines.map(({ language, text }) => (
            <div key={language}>{t("language", { language: names(locales[language]), text })}</div>
          ))}
    </div>
  );
}
