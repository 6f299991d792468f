import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor, studioLocale } from "#app/(studio)/actor.ts";
import { SignInForm } from "#app/(studio)/studio/sign-in/sign-in-form.tsx";
import { SignInSheet } from "#app/(studio)/studio/sign-in/sign-in-sheet.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await studioLocale(), namespace: "studio.signIn" });
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** With `?again` also for somebody who is signed in: a page of another person asks for that person. */
export default async function SignInPage({ searchParams }: Props) {
  const again = (await searchParams).again !== undefined;
  if (!again && (await currentActor())) redirect("/studio");
  const locale = await studioLocale();
  const t = await getTranslations({ locale, namespace: "studio.signIn" });
  return (
    <SignInSheet title={t("title")} locale={locale}>
      <SignInForm />
    </SignInSheet>
  );
}
