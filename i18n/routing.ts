import { defineRouting } from "next-intl/routing";
import { readerLocales } from "#domain/locale.ts";

export const routing = defineRouting({ locales: readerLocales, defaultLocale: "zh-Hans", localePrefix: "always" });
