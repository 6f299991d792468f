import { printName } from "#domain/credits/print-credits.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { LiveArticle, LivePerson, PublishedDesk } from "#domain/publication/live.ts";
import { articlePaths } from "#domain/publication/live-paths.ts";
import { homePath, mediaPath, personPath, quotationPath } from "#domain/publication/paths.ts";
import { localeFor, localizedFor, readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, PublishedPerson } from "#domain/publication/snapshot.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { saidFor } from "#domain/quotations/said-for.ts";

export type JsonLd = { [key: string]: string | boolean | JsonLd | JsonLd[] | string[] | undefined };

type Context = { locale: ReaderLocale; desk: PublishedDesk; siteUrl: string };

/**
 * An article in one locale as schema.org `NewsArticle`. The language written first points to the other as
 * `workTranslation`; the other back to it as `translationOfWork`.
 */
export function articleData(article: LiveArticle, context: Context): JsonLd {
  const { locale, siteUrl } = context;
  const language = languageOf(locale);
  const edition = article.editions[language];
  const reading = edition && readingOf(edition.snapshot, locale);
  const path = articlePaths(article)[locale];
  if (!edition || !reading || path === undefined)
    throw new Error(`article ${article.id} is not published in ${locale}`);
  const { snapshot } = edition;
  const authors = people(snapshot, ["author", "reporter", "copywriter"], context);
  const translation = translationOf(article, context);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": siteUrl + path,
    url: siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    headline: reading.title,
    ...(reading.deck === "" ? {} : { description: reading.deck }),
    inLanguage: locale,
    datePublished: snapshot.datePublished,
    dateModified: edition.changedAt,
    ...(snapshot.corrections && {
      correction: snapshot.corrections.map(({ note, at }) => ({
        "@type": "CorrectionComment",
        datePublished: at,
        text: localizedFor(note, locale).text,
      })),
    }),
    isAccessibleForFree: true,
    ...(snapshot.cover
      ? {
          image: snapshot.cover.image.variants
            .filter(({ format }) => format !== "avif")
            .map((one) => siteUrl + mediaPath(one.hash, one.format)),
        }
      : {}),
    ...(snapshot.column ? { articleSection: localizedFor(snapshot.column.name, locale).text } : {}),
    ...(snapshot.tags.length > 0 ? { keywords: snapshot.tags.map((tag) => localizedFor(tag.name, locale).text) } : {}),
    author: authors.length > 0 ? authors : [publisher(context)],
    editor: people(snapshot, ["responsibleEditor", "editor"], context),
    ...(snapshot.sourceLanguage === language ? {} : { translator: people(snapshot, ["translator"], context) }),
    publisher: publisher(context),
    ...(translation && {
      [snapshot.sourceLanguage === language ? "workTranslation" : "translationOfWork"]: translation,
    }),
  };
}

/** Somebody's page as schema.org `ProfilePage`. */
export function personData(person: LivePerson, context: Context): JsonLd {
  const { locale } = context;
  const bio = localizedFor(person.bio, locale).text;
  const { hans, hant, en } = person.names;
  const name = printName(person.names, locale);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    inLanguage: locale,
    mainEntity: {
      ...personRef(person, context),
      alternateName: [...new Set([hans, hant, en])].filter((other) => other !== "" && other !== name),
      ...(bio === "" ? {} : { description: bio }),
    },
  };
}

/**
 * The page of a quotation as schema.org `Quotation`, in the language it shows. What the library has in Chinese is what was
 * said, and its English a translation.
 */
export function quotationData(quotation: PublishedQuotation, { locale, siteUrl }: Context): JsonLd {
  const { id, rights, tags } = quotation;
  const { shown, other } = saidFor(quotation, locale);
  const { speaker, date, work, link } = shown.attribution;
  const url = siteUrl + quotationPath(locale, id);
  const citation = printAttribution(shown.attribution, shown.locale);
  return {
    "@context": "https://schema.org",
    "@type": "Quotation",
    "@id": url,
    url,
    mainEntityOfPage: url,
    inLanguage: shown.locale,
    text: shown.paragraphs.join("\n"),
    ...(speaker === "" ? {} : { creator: { "@type": "Person", name: speaker } }),
    ...(date === "" ? {} : { dateCreated: date }),
    ...(work === ""
      ? {}
      : { isPartOf: { "@type": "CreativeWork", name: work, ...(link === "" ? {} : { url: link }) } }),
    ...(citation === "" ? {} : { citation }),
    ...(rights === "" ? {} : { copyrightNotice: rights }),
    ...(tags.length > 0 ? { keywords: tags.map((tag) => localizedFor(tag.name, locale).text) } : {}),
    ...(other && {
      [shown.locale === "en" ? "translationOfWork" : "workTranslation"]: {
        "@type": "Quotation",
        "@id": siteUrl + quotationPath(other.locale, id),
        url: siteUrl + quotationPath(other.locale, id),
        inLanguage: other.locale,
        text: other.paragraphs.join("\n"),
      },
    }),
  };
}

/** The front page as schema.org `WebSite`. */
export function siteData(context: Context): JsonLd {
  const { locale, desk, siteUrl } = context;
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    url: siteUrl + homePath(locale),
    name: localizedFor(desk.name, locale).text,
    description: localizedFor(desk.tagline, locale).text,
    inLanguage: locale,
    publisher: publisher(context),
  };
}

function translationOf(article: LiveArticle, { locale, siteUrl }: Context): JsonLd | undefined {
  const other = article.editions[otherLanguage(languageOf(locale))];
  if (!other) return undefined;
  const otherLocale = localeFor(other.snapshot.language, locale, other.snapshot.script);
  const url = `${siteUrl}${articlePaths(article)[otherLocale]}`;
  const headline = readingOf(other.snapshot, otherLocale)?.title ?? "";
  return { "@type": "NewsArticle", "@id": url, url, inLanguage: otherLocale, headline };
}

function people(snapshot: PublicationSnapshot, roles: CreditRole[], context: Context): JsonLd[] {
  const credited = snapshot.credits
    .filter((group) => group.roles.some((role) => roles.includes(role)))
    .flatMap((group) => group.people);
  return [...new Map(credited.map((person) => [person.id, personRef(person, context)])).values()];
}

function personRef(person: PublishedPerson, { locale, siteUrl }: Context): JsonLd {
  const url = siteUrl + personPath(locale, person);
  return { "@type": "Person", "@id": url, url, name: printName(person.names, locale) };
}

function publisher({ locale, desk, siteUrl }: Context): JsonLd {
  return { "@type": "NewsMediaOrganization", name: localizedFor(desk.name, locale).text, url: siteUrl };
}
