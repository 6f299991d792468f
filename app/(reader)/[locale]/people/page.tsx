import type { Metadata } from "next";
import { peopleIndex } from "#app/(reader)/paged-indexes.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return peopleIndex.metadata(await params);
}

export default async function PeoplePage({ params }: Props) {
  return <peopleIndex.Page {...(await params)} />;
}
