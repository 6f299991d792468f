import { useTranslations } from "next-intl";
import { printName } from "#domain/credits/print-credits.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { furtherPages, peopleAPage } from "#domain/publication/index-pages.ts";
import type { PersonInIndex } from "#domain/publication/live.ts";
import { peoplePath, personPath } from "#domain/publication/paths.ts";
import type { Site } from "#render/reader/frame.tsx";
import { IndexPart, IndexView } from "#render/reader/index-view.tsx";
import { Pages } from "#render/reader/pages.tsx";

type PeopleListProps = { site: Site; people: PersonInIndex[]; page: number | null; total: number };

/** Everybody whom something published names, by the first letter of the English name, each with both names. */
export function PeopleList({ site: { locale }, people, page, total }: PeopleListProps) {
  const t = useTranslations("reader.people");
  const last = furtherPages(total, peopleAPage).at(-1) ?? 1;
  const here = page ?? 1;
  const at = (number: number) => peoplePath(locale, number === 1 ? null : number);
  return (
    <IndexView title={t("title")} about={t("about")}>
      {people.length === 0 && <p className="empty">{t("empty")}</p>}
      {byLetter(people).map(({ letter, named }) => (
        <IndexPart key={letter} id={`letter-${letter}`} name={letter === "#" ? t("otherLetters") : letter}>
          <ul className="people">
            {named.map((person) => (
              <Person key={person.id} person={person} locale={locale} />
            ))}
          </ul>
        </IndexPart>
      ))}
      <Pages
        later={here > 1 ? { path: at(here - 1), label: t("before") } : undefined}
        earlier={here < last ? { path: at(here + 1), label: t("further") } : undefined}
      />
    </IndexView>
  );
}

function Person({ person, locale }: { person: PersonInIndex; locale: ReaderLocale }) {
  const t = useTranslations("reader.archive");
  const name = printName(person.names, locale);
  const otherLocale: ReaderLocale = locale === "en" ? "zh-Hans" : "en";
  const other = printName(person.names, otherLocale);
  return (
    <li>
      <a href={personPath(locale, person)}>
        <span className="month">{name}</span>
        {other !== name && (
          <span className="person-other" lang={otherLocale}>
            {other}
          </span>
        )}
        <span className="month-count">{t("count", { count: person.articles })}</span>
      </a>
    </li>
  );
}

/** In the order they have; "#" is the letter of names without one. */
function byLetter(people: readonly PersonInIndex[]): { letter: string; named: PersonInIndex[] }[] {
  const letterOf = ({ names }: PersonInIndex) => {
    const first = names.en.normalize("NFKD").charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : "#";
  };
  return [...Map.groupBy(people, letterOf)].map(([letter, named]) => ({ letter, named }));
}
