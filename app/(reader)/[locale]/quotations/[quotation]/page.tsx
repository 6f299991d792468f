import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadQuotation, loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listQuotationUses } from "#db/published/read-quotations.ts";
import { printAttribution } from "#domain/document/print-attribution.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { quotationPath } from "#domain/publication/paths.ts";
import { localeFor } from "#domain/publication/reading.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import { Frame } from "#render/reader/frame.tsx";
import { QuotationView, quotationTitle } from "#render/reader/quotation-view.tsx";
import { quotationData } from "#render/structured-data.ts";

type Props = { params: Promise<{ locale: string; quotation: string }> };

/** What is said of a page in a list of results. */
const descriptionLength = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, site, quotation } = await load(params);
  if (!quotation) return missingPageMetadata(locale, "notFound");
  const { shown } = saidFor(quotation, locale);
  return pageMetadata(site, {
    title: quotationTitle(shown),
    description: `${firstWords(shown, descriptionLength)}${printAttribution(shown.attribution, shown.locale)}`,
    path: quotationPath(locale, quotation.id),
    paths: pathsOf(quotation),
    fallbackPath: quotationPath(fallbackOf(quotation), quotation.id),
  });
}

export default async function QuotationPage({ params }: Props) {
  const { locale, site, quotation } = await load(params);
  setRequestLocale(locale);
  if (!quotation) return <MissingPage locale={locale} missing={notFound} />;
  const uses = await listQuotationUses(quotation.id, locale);
  return (
    <Frame site={site} editions={{ paths: pathsOf(quotation) }}>
      <QuotationView site={site} quotation={quotation} uses={uses} />
      <JsonLdScript data={quotationData(quotation, { locale, desk: site.desk, siteUrl: siteUrl() })} />
    </Frame>
  );
}

async function load(params: Props["params"]) {
  const { locale: segment, quotation: id } = await params;
  const { locale, known } = localeIn(segment);
  const [site, quotation] = await Promise.all([loadSite(locale), known ? loadQuotation(id) : null]);
  return { locale, site, quotation };
}

function pathsOf({ id }: PublishedQuotation): LocalePaths {
  return inEveryLocale((locale) => quotationPath(locale, id));
}

/** Where a reader of unknown language goes: English, where it has any. */
function fallbackOf({ said, script }: PublishedQuotation): ReaderLocale {
  return said.en ? "en" : localeFor("zh", "en", script);
}
