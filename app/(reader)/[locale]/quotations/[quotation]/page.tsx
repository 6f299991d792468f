import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadQuotation, siteUrl } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listQuotationUses } from "#db/published/read-quotations.ts";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { quotationPath } from "#domain/publication/paths.ts";
import { localeFor } from "#domain/publication/reading.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import { QuotationView, quotationTitle } from "#render/reader/quotation-view.tsx";
import { quotationData } from "#render/structured-data.ts";

/** What is said of a page in a list of results. */
const descriptionLength = 200;

const page = readerPage(async (site, place: { locale: string; quotation: string }) => {
  const { locale, desk } = site;
  const quotation = await loadQuotation(place.quotation);
  if (!quotation) return null;
  const { id, said, script } = quotation;
  const { shown } = saidFor(quotation, locale);
  return {
    title: quotationTitle(shown),
    description: `${firstWords(shown, descriptionLength)}${printAttribution(shown.attribution, shown.locale)}`,
    pathOf: (other) => quotationPath(other, id),
    // Where a reader of unknown language goes: English, where it has any.
    fallbackPath: quotationPath(said.en ? "en" : localeFor("zh", "en", script), id),
    body: async () => (
      <>
        <QuotationView site={site} quotation={quotation} uses={await listQuotationUses(id, locale)} />
        <JsonLdScript data={quotationData(quotation, { locale, desk, siteUrl: siteUrl() })} />
      </>
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
