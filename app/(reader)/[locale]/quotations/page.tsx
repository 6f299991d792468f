import type { Metadata } from "next";
import { QuotationIndex, quotationIndexMetadata } from "#app/(reader)/quotation-index.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return quotationIndexMetadata(await params);
}

export default async function QuotationsPage({ params }: Props) {
  return <QuotationIndex {...(await params)} />;
}
