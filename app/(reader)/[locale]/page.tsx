import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { siteUrl } from "#app/(reader)/load.ts";
import { loadFront } from "#app/(reader)/load-front.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { homePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { HomeView } from "#render/reader/home-view.tsx";
import { siteData } from "#render/structured-data.ts";

const page = readerPage(async (site) => {
  const { locale, desk } = site;
  return {
    title: localizedFor(desk.name, locale).text,
    pathOf: homePath,
    fallbackPath: "/",
    home: true,
    body: async () => (
      <>
        <HomeView site={site} {...(await loadFront(site))} />
        <JsonLdScript data={siteData({ locale, desk, siteUrl: siteUrl() })} />
      </>
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
