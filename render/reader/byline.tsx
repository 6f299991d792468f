import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { printName } from "#domain/credits/print-credits.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { countBlocks, readingMinutes } from "#domain/document/counts.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { personPath, sourcePath } from "#domain/publication/paths.ts";
import { printTime } from "#domain/publication/print-time.ts";
import { localizedFor, readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, PublishedPerson } from "#domain/publication/snapshot.ts";
import { sourceName } from "#domain/publication/source-name.ts";
import { Localized } from "#render/reader/localized.tsx";

type BylineProps = { snapshot: PublicationSnapshot; locale: ReaderLocale; timeZone: string };

/**
 * When it was published, where it comes from, who wrote it and who is responsible, as the house prints them, and how long
 * it takes to read.
 */
export function Byline({ snapshot, locale, timeZone }: BylineProps) {
  const t = useTranslations("reader.article");
  const authors = peopleWith(snapshot, "author");
  const responsible = peopleWith(snapshot, "responsibleEditor");
  const { outlet } = snapshot;
  const text = readingOf(snapshot, locale)?.document.content ?? [];
  const minutes = readingMinutes(countBlocks(text), languageOf(locale));
  return (
    <ul className="byline">
      <li>
        <time dateTime={snapshot.datePublished}>{printTime(snapshot.datePublished, locale, timeZone)}</time>
      </li>
      {authors.length > 0 && <li>{t.rich("by", { names: () => <Names people={authors} locale={locale} /> })}</li>}
      {outlet && printSource(snapshot, locale) !== "" && (
        <li>
          {t.rich("source", {
            name: () => (
              <a href={sourcePath(locale, outlet.id)}>
                <Localized text={sourceName(outlet)} locale={locale} />
              </a>
            ),
          })}
        </li>
      )}
      {responsible.length > 0 && (
        <li>
          {t.rich("responsible", {
            count: responsible.length,
            names: () => <Names people={responsible} locale={locale} />,
          })}
        </li>
      )}
      {minutes > 0 && <li className="minutes">{t("minutes", { minutes })}</li>}
    </ul>
  );
}

/** The source as a line says it; "" where there is none. */
export function printSource({ outlet }: PublicationSnapshot, locale: ReaderLocale): string {
  return outlet === null ? "" : localizedFor(sourceName(outlet), locale).text;
}

/** Everybody credited with a role, once each. */
export function peopleWith(snapshot: PublicationSnapshot, role: CreditRole): PublishedPerson[] {
  const people = snapshot.credits.filter((group) => group.roles.includes(role)).flatMap((group) => group.people);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Names that lead to their person's page, joined as the language joins them. */
function Names({ people, locale }: { people: PublishedPerson[]; locale: ReaderLocale }) {
  return people.map((person, at) => (
    <Fragment key={person.id}>
      {at > 0 && separator(at, people.length, locale)}
      <a href={personPath(locale, person)}>{printName(person.names, locale)}</a>
    </Fragment>
  ));
}

/** The same without the way to their pages. */
export function printNames(people: PublishedPerson[], locale: ReaderLocale): string {
  return people
    .map(({ names }, at) => (at > 0 ? separator(at, people.length, locale) : "") + printName(names, locale))
    .join("");
}

function separator(at: number, count: number, locale: ReaderLocale): string {
  if (locale !== "en") return "，";
  if (at < count - 1) return ", ";
  return count > 2 ? ", and " : " and ";
}
