import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { studioLocale } from "#app/(studio)/actor.ts";
import { LinkForm } from "#app/(studio)/studio/sign-in/link/link-form.tsx";
import { SignInSheet } from "#app/(studio)/studio/sign-in/sign-in-sheet.tsx";

export const metadata: Metadata = { title: "對照", referrer: "no-referrer" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Following a link only opens this page: what uses the link up is its button, so a mail scanner uses up nothing. */
export default async function SignInLinkPage({ searchParams }: Props) {
  const locale = await studioLocale();
  const t = await getTranslations({ locale, namespace: "studio.signIn" });
  const { token } = await searchParams;
  return (
    <SignInSheet title={t("linkTitle")} locale={locale}>
      <LinkForm token={typeof token === "string" ? token : ""} />
    </SignInSheet>
  );
}
