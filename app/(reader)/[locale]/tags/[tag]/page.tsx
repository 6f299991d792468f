import type { Metadata } from "next";
import { TagIndex, tagIndexMetadata } from "#app/(reader)/tag-index.tsx";

type Props = { params: Promise<{ locale: string; tag: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tagIndexMetadata(await params);
}

export default async function TagPage({ params }: Props) {
  return <TagIndex {...(await params)} />;
}
