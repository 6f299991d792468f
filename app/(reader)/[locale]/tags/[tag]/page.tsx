import type { Metadata } from "next";
import { GatheredIndex, gatheredIndexMetadata } from "#app/(reader)/gathered-index.tsx";

type Props = { params: Promise<{ locale: string; tag: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tag: name, ...place } = await params;
  return gatheredIndexMetadata({ by: "tag", name, ...place });
}

export default async function TagPage({ params }: Props) {
  const { tag: name, ...place } = await params;
  return <GatheredIndex by="tag" name={name} {...place} />;
}
