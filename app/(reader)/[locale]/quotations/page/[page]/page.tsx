import type { Metadata } from "next";
import { QuotationIndex, quotationIndexMetadata } from "#app/(reader)/quotation-index.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return quotationIndexMetadata(await params);
}

/** What is older than the first page of the index. */
export default async function EarlierQuotationsPage({ params }: Props) {
  return <QuotationIndex {...(await params)} />;
}
