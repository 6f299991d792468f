import type { Viewport } from "next";
import type { ReactNode } from "react";
import { currentSession } from "#app/(studio)/actor.ts";
import "../(reader)/reader.css";
import "../(reader)/widths.css";
import "../(reader)/article.css";
import "./preview.css";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Drafts in the dress of readers' pages: a root of its own, so that the desk's styles don't touch it. */
export default async function PreviewRoot({ children }: { children: ReactNode }) {
  const colorScheme = (await currentSession())?.colorScheme ?? "auto";
  return (
    <html lang="zh" {...(colorScheme === "auto" ? {} : { "data-theme": colorScheme })}>
      <body>{children}</body>
    </html>
  );
}
