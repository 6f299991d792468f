import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadPerson, loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listPersonWork } from "#db/published/read-person.ts";
import { printName } from "#domain/credits/print-credits.ts";
import type { LivePerson } from "#domain/publication/live.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { personPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { PersonView } from "#render/reader/person-view.tsx";
import { personData } from "#render/structured-data.ts";

type Props = { params: Promise<{ locale: string; person: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, site, person } = await load(params);
  if (!person) return missingPageMetadata(locale, "notFound");
  return pageMetadata(site, {
    title: printName(person.names, locale),
    description: localizedFor(person.bio, locale).text,
    path: personPath(locale, person),
    paths: pathsOf(person),
    fallbackPath: personPath("en", person),
  });
}

export default async function PersonPage({ params }: Props) {
  const { locale, site, person } = await load(params);
  setRequestLocale(locale);
  if (!person) return <MissingPage locale={locale} missing={notFound} />;
  const work = await listPersonWork(person.id, locale);
  return (
    <Frame site={site} editions={{ paths: pathsOf(person) }}>
      <PersonView site={site} person={person} work={work} />
      <JsonLdScript data={personData(person, { locale, desk: site.desk, siteUrl: siteUrl() })} />
    </Frame>
  );
}

async function load(params: Props["params"]) {
  const { locale: segment, person: address } = await params;
  const { locale, known } = localeIn(segment);
  const [site, person] = await Promise.all([loadSite(locale), known ? loadPerson(address) : null]);
  return { locale, site, person };
}

function pathsOf(person: LivePerson): LocalePaths {
  return inEveryLocale((locale) => personPath(locale, person));
}
