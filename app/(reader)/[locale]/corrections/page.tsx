import type { Metadata } from "next";
import { CorrectionIndex, correctionIndexMetadata } from "#app/(reader)/correction-index.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return correctionIndexMetadata(await params);
}

export default async function CorrectionsPage({ params }: Props) {
  return <CorrectionIndex {...(await params)} />;
}
