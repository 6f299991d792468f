import type { Metadata } from "next";
import { QuotationIndex, quotationIndexMetadata } from "#app/(reader)/quotation-index.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params;
  return quotationIndexMetadata(locale, page);
}

/** The second page of the index and those after it. The first has an address of its own, to which the server leads. */
export default async function LaterQuotationsPage({ params }: Props) {
  return <QuotationIndex {...(await params)} />;
}
