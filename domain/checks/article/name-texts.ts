import type { CheckedArticle, FoundPlace } from "#domain/checks/article/checked-article.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Language } from "#domain/locale.ts";

/** A text of an article in which people are named; what is `beside` its block has no place in the block's text. */
export type NameText = { place: FoundPlace; text: string; isBeside: boolean };

/** Title, deck, blocks with what their quotations are attributed to, and the words of the cover. */
export function nameTexts({ editions, cover }: CheckedArticle, language: Language): NameText[] {
  const edition = editions[language];
  if (!edition) return [];
  const texts: NameText[] = [
    { place: { language, part: "title" }, text: edition.title, isBeside: false },
    { place: { language, part: "deck" }, text: edition.deck, isBeside: false },
  ];
  for (const block of edition.document.content) {
    const place = { language, blockId: block.attrs.id };
    texts.push({ place, text: blockText(block), isBeside: false });
    if (block.type !== "quotation") continue;
    const { speaker, occasion, work, verbatim } = block.attrs;
    for (const text of [speaker, occasion, work, verbatim]) texts.push({ place, text, isBeside: true });
  }
  for (const text of cover ? [cover.alt[language], cover.caption[language]] : [])
    texts.push({ place: { part: "cover" }, text, isBeside: true });
  return texts.filter(({ text }) => text !== "");
}
