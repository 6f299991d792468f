import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { studioLocale } from "#app/(studio)/actor.ts";

export default async function StudioNotFound() {
  const t = await getTranslations({ locale: await studioLocale(), namespace: "studio.failure" });
  return (
    <main style={{ maxWidth: 560, margin: "0 auto", padding: "96px 24px" }}>
      <h1 className="reading">{t("missingTitle")}</h1>
      <p>{t("missingText")}</p>
      <Link href="/studio">{t("home")}</Link>
    </main>
  );
}
