import type { Metadata } from "next";
import { correctionIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return correctionIndex.metadata(await params);
}

export default async function CorrectionsPage({ params }: Props) {
  return <correctionIndex.Page {...(await params)} />;
}
