import { blockText, inlineText } from "#domain/document/block-text.ts";
import type { Document } from "#domain/document/document.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { type Language, languages, otherLanguage, type Script } from "#domain/locale.ts";
import type { QuotationBlock } from "#domain/quotations/embed.ts";
import { type QuotationContent, quotationContentSchema } from "#domain/quotations/quotation.ts";
import { lettersOf, shortestPassage } from "#domain/quotations/similarity.ts";

/** An article as far as what it quotes is concerned; rows name blocks of the source and of the other language. */
type Quoting = {
  sourceLanguage: Language;
  script: Script;
  texts: Record<Language, { document: Document }>;
  rows: readonly { sourceIds: readonly string[]; targetIds: readonly string[] }[];
};

/**
 * What of an article could be entries of the library, in reading order: its quotations that embed none, both languages in
 * one where a row has a quotation of each and nothing else. Left out: what is too short to be recognised again, what is too
 * long to be an entry, and what stands beside a quotation that embeds one.
 */
export function proposalsOf(article: Quoting): QuotationContent[] {
  const blocks = { zh: quotationsIn(article.texts.zh.document), en: quotationsIn(article.texts.en.document) };
  const beside = partners(article);
  const paired = new Set<string>();
  return languages.flatMap((language) =>
    [...blocks[language].values()].flatMap((block) => {
      const other = otherLanguage(language);
      const partner = blocks[other].get(beside[language].get(block.attrs.id) ?? "");
      if (paired.has(`${language}:${block.attrs.id}`) || block.attrs.entry || partner?.attrs.entry) return [];
      if (partner) paired.add(`${other}:${partner.attrs.id}`);
      return contentOf({ [language]: block, ...(partner && { [other]: partner }) }, article.script) ?? [];
    }),
  );
}

function quotationsIn({ content }: Document): Map<string, QuotationBlock> {
  return new Map(content.flatMap((block) => (block.type === "quotation" ? [[block.attrs.id, block]] : [])));
}

/** The block beside a block, by the id of either, in rows that have one of each. */
function partners({ sourceLanguage, rows }: Quoting): Record<Language, Map<string, string>> {
  const found = { zh: new Map<string, string>(), en: new Map<string, string>() };
  for (const { sourceIds, targetIds } of rows) {
    const [[source, more], [target, others]] = [sourceIds, targetIds];
    if (source === undefined || target === undefined || more !== undefined || others !== undefined) continue;
    found[sourceLanguage].set(source, target);
    found[otherLanguage(sourceLanguage)].set(target, source);
  }
  return found;
}

function contentOf(blocks: Partial<Record<Language, QuotationBlock>>, script: Script): QuotationContent | null {
  const texts = languages.flatMap((language) => (blocks[language] ? [blockText(blocks[language])] : []));
  if (texts.every((text) => lettersOf(foldHan(text)).length < shortestPassage)) return null;
  const { zh, en } = blocks;
  const read = quotationContentSchema.safeParse({
    script,
    date: zh?.attrs.date || en?.attrs.date || "",
    ...(zh && { zh: wordsOf(zh) }),
    ...(en && { en: wordsOf(en) }),
  });
  return read.success ? read.data : null;
}

function wordsOf({ attrs, content }: QuotationBlock) {
  const { speaker, occasion, work, volume, page, link } = attrs;
  const text = content.map((paragraph) => inlineText(paragraph.content)).join("\n");
  return { text, speaker, occasion, work, volume, page, link };
}
