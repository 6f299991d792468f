import type { Viewport } from "next";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { localeIn } from "#app/(reader)/load.ts";
import "../reader.css";
import "../widths.css";
import "../article.css";

// Rendered from the published tables whenever the press asks; nothing of it is Next's to keep.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f1" },
    { media: "(prefers-color-scheme: dark)", color: "#14171c" },
  ],
};

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function ReaderLayout({ children, params }: LayoutProps) {
  const { locale } = localeIn((await params).locale);
  setRequestLocale(locale);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
