import { getTranslations } from "next-intl/server";
import { loadMonths } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listArticlesBetween } from "#db/published/article-cards.ts";
import { languageOf, readerLocales } from "#domain/locale.ts";
import { boundsOf } from "#domain/publication/archive.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { archivePath } from "#domain/publication/paths.ts";
import { printDate } from "#domain/publication/print-time.ts";
import { MonthView } from "#render/reader/archive-view.tsx";

const page = readerPage(async (site, { month: name }: { locale: string; month: string }) => {
  const { locale, desk } = site;
  const [zh, en] = await Promise.all([loadMonths("zh", desk.timeZone), loadMonths("en", desk.timeZone)]);
  const months = { zh, en };
  const own = months[languageOf(locale)];
  const at = own.findIndex(({ month }) => month === name);
  const bounds = at >= 0 ? boundsOf(name, desk.timeZone) : null;
  if (!bounds) return null;
  const [later, earlier] = [own[at - 1]?.month, own[at + 1]?.month];
  const beside = { ...(later !== undefined && { later }), ...(earlier !== undefined && { earlier }) };
  // A language may have had nothing in that month.
  const having = readerLocales.filter((other) => months[languageOf(other)].some(({ month }) => month === name));
  const paths: LocalePaths = Object.fromEntries(having.map((other) => [other, archivePath(other, name)]));
  const t = await getTranslations({ locale, namespace: "reader.archive" });
  return {
    title: t("monthTitle", { month: printDate(name, locale) }),
    pathOf: (other) => archivePath(other, name),
    paths,
    fallbackPath: paths.en ?? archivePath(locale, name),
    body: async () => (
      <MonthView site={site} month={name} cards={await listArticlesBetween(locale, bounds)} beside={beside} />
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
