import { useTranslations } from "next-intl";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { Freshness } from "#domain/publication/freshness.ts";
import { printDay } from "#domain/publication/print-time.ts";

type FreshnessProps = {
  freshness: Freshness | null;
  locale: ReaderLocale;
  timeZone: string;
  href?: string | undefined;
};

/** Which language is behind the other, or came later, by the days on the desk's clock; the other is a link where it is elsewhere. */
export function FreshnessLine({ freshness, locale, timeZone, href }: FreshnessProps) {
  const t = useTranslations("reader.freshness");
  if (freshness === null) return null;
  const day = (instant: string) => () => <time dateTime={instant}>{printDay(instant, locale, timeZone)}</time>;
  const names = { other: freshness.language, own: otherLanguage(freshness.language) };
  return (
    <p className="freshness">
      {t.rich(freshness.kind, {
        ...names,
        link: (name) => (href === undefined || names.own !== languageOf(locale) ? name : <a href={href}>{name}</a>),
        otherDay: day(freshness.other),
        ownDay: day(freshness.own),
      })}
    </p>
  );
}
