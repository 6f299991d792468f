import { getTranslations } from "next-intl/server";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listLiveSources } from "#db/published/read-gathered.ts";
import { sourcesPath } from "#domain/publication/paths.ts";
import { SourceList } from "#render/reader/source-list.tsx";

const page = readerPage(async (site) => {
  const t = await getTranslations({ locale: site.locale, namespace: "reader.sources" });
  return {
    title: t("title"),
    description: t("about"),
    pathOf: sourcesPath,
    body: async () => <SourceList site={site} sources={await listLiveSources()} />,
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
