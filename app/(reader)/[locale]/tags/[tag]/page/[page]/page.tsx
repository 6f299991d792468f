import type { Metadata } from "next";
import { TagIndex, tagIndexMetadata } from "#app/(reader)/tag-index.tsx";

type Props = { params: Promise<{ locale: string; tag: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tagIndexMetadata(await params);
}

/** What is older than the first page of a tag. */
export default async function EarlierTaggedPage({ params }: Props) {
  return <TagIndex {...(await params)} />;
}
