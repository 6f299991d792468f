import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/dropzone/styles.css";
import "#render/tokens.css";
import "#render/records.css";
import "#ui/studio.css";
import { ColorSchemeScript } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentSession, studioLocale } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import { StudioProviders } from "#ui/studio-providers.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Duizhao 對照", template: "%s · 對照" },
  robots: { index: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The signed-in side: its own root, so that nothing of it reaches a reader's page. */
export default async function StudioRoot({ children }: { children: ReactNode }) {
  const [session, locale, given, zone] = await Promise.all([currentSession(), studioLocale(), headers(), deskZone()]);
  setRequestLocale(locale);
  const messages = await getMessages({ locale });
  const nonce = given.get("x-nonce") ?? undefined;
  const colorScheme = session?.colorScheme ?? "auto";
  const scheme =
    colorScheme === "auto" ? { "data-mantine-color-scheme": "light" } : { "data-mantine-color-scheme": colorScheme };
  return (
    <html lang={locale} {...scheme} suppressHydrationWarning>
      <head>
        <ColorSchemeScript
          nonce={nonce}
          defaultColorScheme={colorScheme}
          forceColorScheme={colorScheme === "auto" ? undefined : colorScheme}
        />
      </head>
      <body>
        <NextIntlClientProvider locale={locale} messages={messages} timeZone={zone}>
          <StudioProviders colorScheme={colorScheme}>{children}</StudioProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
