import type { ReaderLocale } from "#domain/locale.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

/** Everything that the product says, by the language that it says it in. */
export const messages: Record<ReaderLocale, typeof en> = { "zh-Hans": hans, "zh-Hant": hant, en };
