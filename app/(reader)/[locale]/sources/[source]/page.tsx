import type { Metadata } from "next";
import { GatheredIndex, gatheredIndexMetadata } from "#app/(reader)/gathered-index.tsx";

type Props = { params: Promise<{ locale: string; source: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source: name, ...place } = await params;
  return gatheredIndexMetadata({ by: "source", name, ...place });
}

export default async function SourcePage({ params }: Props) {
  const { source: name, ...place } = await params;
  return <GatheredIndex by="source" name={name} {...place} />;
}
