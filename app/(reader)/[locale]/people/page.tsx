import type { Metadata } from "next";
import { PeopleIndex, peopleIndexMetadata } from "#app/(reader)/people-index.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return peopleIndexMetadata(await params);
}

export default async function PeoplePage({ params }: Props) {
  return <PeopleIndex {...(await params)} />;
}
