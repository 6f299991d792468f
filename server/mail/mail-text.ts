import { createTranslator } from "use-intl/core";
import type { ReaderLocale } from "#domain/locale.ts";

const catalogues = {
  en: () => import("../../messages/en.json", { with: { type: "json" } }),
  "zh-Hans": () => import("../../messages/zh-Hans.json", { with: { type: "json" } }),
  "zh-Hant": () => import("../../messages/zh-Hant.json", { with: { type: "json" } }),
};

/** A mail's words in the recipient's language; `values` are shown as they are. */
export async function mailText(
  locale: ReaderLocale,
  kind: "signInLink" | "invitation",
  values: { name: string; link: string; inviter?: string },
): Promise<{ subject: string; text: string }> {
  const { default: messages } = await catalogues[locale]();
  const translate = createTranslator({ locale, messages, namespace: `mail.${kind}` });
  const given = { inviter: "", ...values };
  return { subject: translate("subject", given), text: translate("text", given) };
}
