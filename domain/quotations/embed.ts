import { inlineText } from "#domain/document/block-text.ts";
import type { BlockOf, Document } from "#domain/document/document.ts";
import type { Attribution } from "#domain/document/print-attribution.ts";
import { type ConversionOptions, convertText } from "#domain/hanzi/convert-text.ts";
import type { Language, Script } from "#domain/locale.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

/** A place in a document that embeds an entry: which one, and at which version. */
export type Embedding = { blockId: string; id: string; version: number; partial: boolean };

export type QuotationBlock = BlockOf<"quotation">;

/** Where a document embeds entries of the library, in reading order. */
export function embeddingsOf(document: Document): Embedding[] {
  return document.content.flatMap((block) =>
    block.type === "quotation" && block.attrs.entry ? [{ blockId: block.attrs.id, ...block.attrs.entry }] : [],
  );
}

/** A document in which quotations embed only what `known` knows; the words of others are then the text's own. */
export function embeddingOnly(
  document: Document,
  known: (entry: { id: string; version: number }) => boolean,
): Document {
  const content = document.content.map((block) => {
    if (block.type !== "quotation" || block.attrs.entry === undefined || known(block.attrs.entry)) return block;
    const { entry: _entry, ...attrs } = block.attrs;
    return { ...block, attrs };
  });
  return { ...document, content };
}

/** What an entry says in one language: its paragraphs, and where they come from. */
export type Said = { paragraphs: string[]; attribution: Attribution };

/** How an edition says it: its language and, of Chinese, its script. */
export type SaidIn = { language: Language; script: Script };

/**
 * An entry as an edition prints it: its paragraphs and its attribution. Chinese is converted into the edition's script;
 * names that `options` protect have their own form there. Null where the entry has no words in that language.
 */
export function embedded(
  content: QuotationContent,
  { language, script }: SaidIn,
  options?: ConversionOptions,
): Said | null {
  const words = content[language];
  if (words.text.trim() === "") return null;
  const convert = (text: string) => (language === "en" ? text : convertText(text, content.script, script, options));
  const { speaker, occasion, work, volume, page, link } = words;
  return {
    paragraphs: paragraphsOf(convert(words.text)),
    attribution: {
      speaker: convert(speaker),
      occasion: convert(occasion),
      date: content.date,
      work: convert(work),
      volume: convert(volume),
      page: convert(page),
      link,
      verbatim: "",
    },
  };
}

/** A block that embeds an entry whole. */
export function embeddingBlock(blockId: string, entry: { id: string; version: number }, said: Said): QuotationBlock {
  const content = said.paragraphs.map((text) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  }));
  return {
    type: "quotation",
    attrs: { id: blockId, ...said.attribution, entry: { ...entry, partial: false } },
    content,
  };
}

/**
 * A block that embeds an entry, made to embed another version of it; of a partial quotation the part that it has. Null when
 * that part is not in the version as it stands.
 */
export function embeddedAt(
  block: QuotationBlock,
  entry: { id: string; version: number },
  said: Said,
): QuotationBlock | null {
  const whole = embeddingBlock(block.attrs.id, entry, said);
  if (block.attrs.entry?.partial !== true) return whole;
  const part = { ...whole, attrs: { ...whole.attrs, entry: { ...entry, partial: true } }, content: block.content };
  return spansOf(part, said.paragraphs) === null ? null : part;
}

/** The lines of a text that say something. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What of an entry a block prints: characters `from` to `to` of its paragraphs joined by line ends. */
export type Span = { from: number; to: number };

/**
 * Where the words of a block stand in what it embeds; null when they are not there as they stand. A partial quotation may
 * leave out what stands before, after and between its paragraphs; the whole must be whole.
 */
export function spansOf(block: QuotationBlock, paragraphs: readonly string[]): Span[] | null {
  const whole = paragraphs.join("\n");
  const own = block.content.map((paragraph) => inlineText(paragraph.content));
  if (block.attrs.entry?.partial !== true) return own.join("\n") === whole ? [{ from: 0, to: whole.length }] : null;
  const spans: Span[] = [];
  let after = 0;
  for (const text of own) {
    const from = text === "" ? -1 : whole.indexOf(text, after);
    if (from < 0) return null;
    after = from + text.length;
    spans.push({ from, to: after });
  }
  return spans;
}

/** In what a block departs from the version it embeds; nothing when it is that version. */
export function departuresOf(block: QuotationBlock, said: Said): ("words" | "attribution")[] {
  const { id: _id, entry: _entry, ...attribution } = block.attrs;
  const fields = Object.keys(said.attribution) as (keyof typeof said.attribution)[];
  return [
    ...(isPlain(block) && spansOf(block, said.paragraphs) !== null ? [] : (["words"] as const)),
    ...(fields.some((field) => attribution[field] !== said.attribution[field]) ? (["attribution"] as const) : []),
  ];
}

/** The library has words alone: who emphasised some, linked, noted or broke them says what it does not. */
function isPlain({ content }: QuotationBlock): boolean {
  return content.every((paragraph) =>
    (paragraph.content ?? []).every((inline) => inline.type === "text" && (inline.marks ?? []).length === 0),
  );
}
