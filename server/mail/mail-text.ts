import { createTranslator, type Messages } from "use-intl/core";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Say } from "#domain/say.ts";

const catalogues = {
  en: () => import("../../messages/en.json", { with: { type: "json" } }),
  "zh-Hans": () => import("../../messages/zh-Hans.json", { with: { type: "json" } }),
  "zh-Hant": () => import("../../messages/zh-Hant.json", { with: { type: "json" } }),
};

/** The interface's words in one language, by their full keys. */
export async function sayIn(locale: ReaderLocale): Promise<Say> {
  const { default: messages } = await catalogues[locale]();
  return createTranslator<Messages>({ locale, messages }) as Say;
}

/** A mail's words in the recipient's language; `values` are shown as they are. */
export async function mailText(
  locale: ReaderLocale,
  kind: "signInLink" | "invitation",
  values: { name: string; link: string; inviter?: string },
): Promise<{ subject: string; text: string }> {
  const say = await sayIn(locale);
  const given = { inviter: "", ...values };
  return { subject: say(`mail.${kind}.subject`, given), text: say(`mail.${kind}.text`, given) };
}
