import type { ReactNode } from "react";
import type { ReaderLocale } from "#domain/locale.ts";

const words: Record<ReaderLocale, string> = { "zh-Hans": "资料来源：", "zh-Hant": "資料來源：", en: "Source: " };

/** What stands before where figures come from. */
export function sourceLabel(locale: ReaderLocale): string {
  return words[locale];
}

/** Where the figures of a statistic or a chart come from; nothing where nobody said. */
export function SourceLine({
  source: { text, href },
  locale,
}: {
  source: { text: string; href: string };
  locale: ReaderLocale;
}): ReactNode {
  if (text === "") return null;
  return (
    <figcaption className="record-source">
      {sourceLabel(locale)}
      {href === "" ? text : <a href={href}>{text}</a>}
    </figcaption>
  );
}
