import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ComparedState, compareTexts } from "#domain/comparing/compare-texts.ts";
import type { Block } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { ComparedText } from "#editor/comparing/compared-text.tsx";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const content: Block[] = [
  { type: "statistic", attrs: { id: "a", recordId: "one" } },
  { type: "chart", attrs: { id: "b", recordId: "two" } },
];
const state = (records: ComparedState["records"]): ComparedState => ({
  title: "",
  deck: "",
  document: { type: "doc", content },
  records,
});
const was = state({ one: sampleStatistic, two: sampleChart });
const is = state({ one: { ...sampleStatistic, value: "2700000000000" }, two: { ...sampleChart, form: "line" } });

function shown(messages: typeof en, locale: ReaderLocale): string {
  const language = locale === "en" ? "en" : "zh";
  const records = { was: was.records, is: is.records };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <ComparedText parts={compareTexts(was, is, language)} lang={locale} layout="facing" records={records} />
    </NextIntlClientProvider>,
  );
}

test.each([
  ["zh-Hans", hans, "数值由“约2.63万亿元”改为“约2.7万亿元”", "画成由“柱形图”改为“折线图”"],
  ["zh-Hant", hant, "數值由「約2.63萬億元」改為「約2.7萬億元」", "畫成由「柱形圖」改為「折線圖」"],
  ["en", en, "Number: “about 2.63 trillion yuan” became “about 2.7 trillion yuan”", "Drawn as: “Bars” became “Lines”"],
] as const)("changed figures are said in words and stand on their sides in %s", (locale, messages, figure, form) => {
  const page = shown(messages, locale);
  expect(page).toContain(figure);
  expect(page).toContain(form);
  const sides = page.match(/<figure[^>]*class="statistic[\s\S]*?<\/figure>/g) ?? [];
  expect(sides.map((side) => [side.includes("2.63"), side.includes("2.7")])).toEqual([
    [true, false],
    [false, true],
  ]);
});
