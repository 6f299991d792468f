import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { correctionAnchor } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

type CorrectionsProps = { snapshot: PublicationSnapshot; locale: ReaderLocale; timeZone: string };

/** In the language of the notes: a facing page has both. */
const titles: Record<ReaderLocale, string> = { "zh-Hans": "更正", "zh-Hant": "更正", en: "Corrections" };

/** What stands over the notes. */
export function correctionsTitle(locale: ReaderLocale): string {
  return titles[locale];
}

/** Where the notes stand on a page of one language; a facing page has one place for each. */
const anchorOf = ({ language }: PublicationSnapshot) => `corrections-${language}`;

/** Under the byline: that the page was corrected, last on which day, and the way down to what was wrong. */
export function CorrectedOn({ snapshot, locale, timeZone }: CorrectionsProps) {
  const t = useTranslations("reader.corrections");
  const last = newestCorrection(snapshot);
  if (last === null) return null;
  return (
    <p className="corrected-on">
      <a href={`#${anchorOf(snapshot)}`}>
        {t.rich("correctedOn", {
          day: () => <time dateTime={last}>{printDay(last, locale, timeZone)}</time>,
        })}
      </a>
    </p>
  );
}

/** What earlier publications had wrong, the newest note first, each with the day on which readers were told. */
export function Corrections({ snapshot, locale, timeZone }: CorrectionsProps) {
  const { corrections = [] } = snapshot;
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" id={anchorOf(snapshot)} aria-label={correctionsTitle(locale)} lang={locale}>
      <h2>{correctionsTitle(locale)}</h2>
      <ol>
        {[...corrections].reverse().map(({ id, note, at }) => (
          <li key={id} id={correctionAnchor(snapshot.language, id)}>
            <time dateTime={at}>{printDay(at, locale, timeZone)}</time>
            <p>{localizedFor(note, locale).text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** When readers were last told of something that was wrong; null where nothing was. */
export function newestCorrection({ corrections = [] }: PublicationSnapshot): string | null {
  return corrections.reduce<string | null>(
    (newest, { at }) => (newest === null || Date.parse(at) > Date.parse(newest) ? at : newest),
    null,
  );
}
