import type { Metadata } from "next";
import { peopleIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return peopleIndex.metadata(await params);
}

/** Those further on in the alphabet. */
export default async function FurtherPeoplePage({ params }: Props) {
  return <peopleIndex.Page {...(await params)} />;
}
