import { type CheerioAPI, load } from "cheerio";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReaderLocale } from "#domain/locale.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const messages = { en, "zh-Hans": hans, "zh-Hant": hant };

/** What a reader of a locale gets of a view, with the interface's own words. */
export function pageIn(locale: ReaderLocale, view: ReactNode): CheerioAPI {
  return load(
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        {view}
      </NextIntlClientProvider>,
    ),
  );
}
