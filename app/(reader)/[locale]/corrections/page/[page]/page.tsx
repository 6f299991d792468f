import type { Metadata } from "next";
import { correctionIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return correctionIndex.metadata(await params);
}

/** What readers were told before the corrections of the first page. */
export default async function EarlierCorrectionsPage({ params }: Props) {
  return <correctionIndex.Page {...(await params)} />;
}
