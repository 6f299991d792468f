import { getTranslations } from "next-intl/server";
import { siteUrl } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { feedsPath } from "#domain/publication/paths.ts";
import { FeedList } from "#render/reader/feed-list.tsx";

const page = readerPage(async (site) => {
  const t = await getTranslations({ locale: site.locale, namespace: "reader.feeds" });
  return {
    title: t("title"),
    description: t("about"),
    pathOf: feedsPath,
    body: () => <FeedList site={site} origin={siteUrl()} />,
  };
});

export const generateMetadata = page.metadata;
/** The feeds there are, each with its address. */
export default page.Page;
