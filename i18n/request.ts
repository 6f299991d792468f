import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { routing } from "#i18n/routing.ts";
import type en from "../messages/en.json";

declare module "next-intl" {
  /** A key or a namespace that no message has is a mistake that the compiler finds. */
  interface AppConfig {
    Messages: typeof en;
  }
}

/**
 * Messages of a request. The reader's locale is in the address; the studio's comes from its user, and its layout names it
 * with `setRequestLocale`. By whose clock a time is printed says whoever prints it; here is none that all share.
 */
export default getRequestConfig(async ({ locale, requestLocale }) => {
  const asked = locale ?? (await requestLocale);
  const chosen = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const { default: messages } = await import(`../messages/${chosen}.json`);
  return { locale: chosen, messages, timeZone: "UTC" };
});
