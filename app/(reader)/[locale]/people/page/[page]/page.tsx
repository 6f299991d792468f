import type { Metadata } from "next";
import { PeopleIndex, peopleIndexMetadata } from "#app/(reader)/people-index.tsx";

type Props = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return peopleIndexMetadata(await params);
}

/** Those further on in the alphabet. */
export default async function FurtherPeoplePage({ params }: Props) {
  return <PeopleIndex {...(await params)} />;
}
