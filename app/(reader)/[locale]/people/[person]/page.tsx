import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadPerson, siteUrl } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listPersonWork } from "#db/published/read-person.ts";
import { printName } from "#domain/credits/print-credits.ts";
import { personPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { PersonView } from "#render/reader/person-view.tsx";
import { personData } from "#render/structured-data.ts";

const page = readerPage(async (site, place: { locale: string; person: string }) => {
  const { locale, desk } = site;
  const person = await loadPerson(place.person);
  if (!person) return null;
  return {
    title: printName(person.names, locale),
    description: localizedFor(person.bio, locale).text,
    pathOf: (other) => personPath(other, person),
    body: async () => (
      <>
        <PersonView site={site} person={person} work={await listPersonWork(person.id, locale)} />
        <JsonLdScript data={personData(person, { locale, desk, siteUrl: siteUrl() })} />
      </>
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
