import { getTranslations } from "next-intl/server";
import { loadMonths } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { languageOf } from "#domain/locale.ts";
import { archivePath } from "#domain/publication/paths.ts";
import { ArchiveView } from "#render/reader/archive-view.tsx";

const page = readerPage(async (site) => {
  const t = await getTranslations({ locale: site.locale, namespace: "reader.archive" });
  return {
    title: t("title"),
    description: t("about"),
    pathOf: (locale) => archivePath(locale),
    body: async () => (
      <ArchiveView site={site} months={await loadMonths(languageOf(site.locale), site.desk.timeZone)} />
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
