import type { Metadata } from "next";
import { quotationIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return quotationIndex.metadata(await params);
}

/** What is older than the first page of the index. */
export default async function EarlierQuotationsPage({ params }: Props) {
  return <quotationIndex.Page {...(await params)} />;
}
