import type { Metadata } from "next";
import { GatheredIndex, gatheredIndexMetadata } from "#app/(reader)/gathered-index.tsx";

type Props = { params: Promise<{ locale: string; source: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source: name, ...place } = await params;
  return gatheredIndexMetadata({ by: "source", name, ...place });
}

/** What is older than the first page of a source. */
export default async function EarlierSourcePage({ params }: Props) {
  const { source: name, ...place } = await params;
  return <GatheredIndex by="source" name={name} {...place} />;
}
