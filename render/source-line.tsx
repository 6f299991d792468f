import type { ReactNode } from "react";
import type { ReaderLocale } from "#domain/locale.ts";

const words: Record<ReaderLocale, string> = { "zh-Hans": "资料来源：", "zh-Hant": "資料來源：", en: "Source: " };

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
      {words[locale]}
      {href === "" ? text : <a href={href}>{text}</a>}
    </figcaption>
  );
}
