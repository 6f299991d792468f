import type { Metadata } from "next";
import { quotationIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return quotationIndex.metadata(await params);
}

export default async function QuotationsPage({ params }: Props) {
  return <quotationIndex.Page {...(await params)} />;
}
