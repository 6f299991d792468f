"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";

/** The last resort of every studio page; what was typed is in the browser's own store. */
export default function StudioError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("studio.failure");
  return (
    <main style={{ maxWidth: 560, margin: "0 auto", padding: "96px 24px" }}>
      <h1 className="reading">{t("title")}</h1>
      <p>{t("text")}</p>
      <Button onClick={reset}>{t("retry")}</Button>
    </main>
  );
}
