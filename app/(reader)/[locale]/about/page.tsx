import { getTranslations } from "next-intl/server";
import { loadAbout } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { paragraphsOf } from "#domain/about/about.ts";
import { aboutPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { AboutView } from "#render/reader/about-view.tsx";

const page = readerPage(async (site) => {
  const about = await loadAbout();
  if (!about) return null;
  const t = await getTranslations({ locale: site.locale, namespace: "reader.about" });
  const [first = ""] = paragraphsOf(localizedFor(about, site.locale).text);
  return {
    title: t("title"),
    description: first,
    pathOf: aboutPath,
    body: () => <AboutView site={site} about={about} />,
  };
});

export const generateMetadata = page.metadata;
/** What the publication says of itself; there is no such page while it says nothing. */
export default page.Page;
