import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadMonths, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listArticlesBetween } from "#db/published/article-cards.ts";
import { languageOf, readerLocales } from "#domain/locale.ts";
import { boundsOf } from "#domain/publication/archive.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { archivePath } from "#domain/publication/paths.ts";
import { printDate } from "#domain/publication/print-time.ts";
import { MonthView } from "#render/reader/archive-view.tsx";
import { Frame } from "#render/reader/frame.tsx";

type Props = { params: Promise<{ locale: string; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, site, month, paths } = await load(params);
  if (!month) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.archive" });
  return pageMetadata(site, {
    title: t("monthTitle", { month: printDate(month.name, locale) }),
    path: archivePath(locale, month.name),
    paths,
    fallbackPath: paths.en ?? archivePath(locale, month.name),
  });
}

export default async function MonthPage({ params }: Props) {
  const { locale, site, month, paths } = await load(params);
  setRequestLocale(locale);
  if (!month) return <MissingPage locale={locale} missing={notFound} />;
  const { name, bounds, beside } = month;
  const cards = await listArticlesBetween(locale, bounds);
  return (
    <Frame site={site} editions={{ paths }}>
      <MonthView site={site} month={name} cards={cards} beside={beside} />
    </Frame>
  );
}

async function load(params: Props["params"]) {
  const { locale: segment, month: name } = await params;
  const { locale, known } = localeIn(segment);
  const site = await loadSite(locale);
  const { timeZone } = site.desk;
  const [zh, en] = await Promise.all([loadMonths("zh", timeZone), loadMonths("en", timeZone)]);
  const months = { zh, en };
  const own = months[languageOf(locale)];
  const at = own.findIndex((one) => one.month === name);
  const [later, earlier] = [own[at - 1]?.month, own[at + 1]?.month];
  const beside = { ...(later !== undefined && { later }), ...(earlier !== undefined && { earlier }) };
  const bounds = known && at >= 0 ? boundsOf(name, timeZone) : null;
  // A language may have had nothing in that month.
  const having = readerLocales.filter((other) => months[languageOf(other)].some(({ month }) => month === name));
  const paths: LocalePaths = Object.fromEntries(having.map((other) => [other, archivePath(other, name)]));
  return { locale, site, month: bounds && { name, bounds, beside }, paths };
}
