import type { Metadata } from "next";
import { CorrectionIndex, correctionIndexMetadata } from "#app/(reader)/correction-index.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return correctionIndexMetadata(await params);
}

/** What readers were told before the corrections of the first page. */
export default async function EarlierCorrectionsPage({ params }: Props) {
  return <CorrectionIndex {...(await params)} />;
}
