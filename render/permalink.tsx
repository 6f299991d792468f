import type { ReactNode } from "react";
import type { Block } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** Said in the language of the text, as everything in it is; the mark itself is drawn by the stylesheet. */
const words: Record<ReaderLocale, (number: number) => string> = {
  "zh-Hans": (number) => `第${number}段的链接`,
  "zh-Hant": (number) => `第${number}段的連結`,
  en: (number) => `Link to paragraph ${number}`,
};

/** The paragraphs and headings of a text by the ids of their blocks, from 1 in their order. */
export function numberParagraphs(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const numbered = blocks.filter(({ type }) => type === "paragraph" || type === "heading");
  return new Map(numbered.map(({ attrs }, at) => [attrs.id, at + 1]));
}

/**
 * A quiet mark beside a paragraph whose address is that of the paragraph. The first alone is where the tab key stops:
 * from one to the next the arrows lead (`press/client/article.js`).
 */
export function renderPermalink(anchor: string, number: number, locale: ReaderLocale): ReactNode {
  const said = words[locale](number);
  // biome-ignore lint/a11y/useAnchorContent: its name is said, and nothing of it is copied with the paragraph
  return <a className="here" href={`#${anchor}`} aria-label={said} title={said} tabIndex={number === 1 ? 0 : -1} />;
}
