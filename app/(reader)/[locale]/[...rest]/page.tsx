import { localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata } from "#app/(reader)/missing-page.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  return missingPageMetadata(localeIn((await params).locale).locale, "notFound");
}

export default async function Page({ params }: Props) {
  return <MissingPage locale={localeIn((await params).locale).locale} missing={{ reason: "notFound", instead: [] }} />;
}
