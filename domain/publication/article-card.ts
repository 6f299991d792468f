import { z } from "zod";
import { slugSchema } from "#domain/article/article.ts";
import { columnAccentSchema } from "#domain/article/column-accent.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languageOf, type ReaderLocale, readerLocaleSchema, scriptSchema } from "#domain/locale.ts";
import { localeFor } from "#domain/publication/reading.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

const cardTextSchema = z.strictObject({ title: z.string(), deck: z.string() });

/** One published language of an article, as lists show it. */
export const cardEditionSchema = publicationSnapshotSchema
  .pick({ column: true, cover: true, datePublished: true })
  .extend({
    slug: slugSchema,
    script: scriptSchema.nullable(),
    /** What its column is marked with now. */
    accent: columnAccentSchema.nullish(),
    /** When readers got this language first, and its present publication; PostgreSQL's ISO form. */
    firstMadeAt: z.string(),
    madeAt: z.string(),
    texts: z.partialRecord(readerLocaleSchema, cardTextSchema),
  });
export type CardEdition = z.infer<typeof cardEditionSchema>;

/** An article as lists, feeds and neighbours show it: every published language, without the documents. */
export const articleCardSchema = z.strictObject({
  id: idSchema,
  editions: z.strictObject({ zh: cardEditionSchema.optional(), en: cardEditionSchema.optional() }),
});
export type ArticleCard = z.infer<typeof articleCardSchema>;

/** What of a card stands on a page of some locale. */
export type CardView = { locale: ReaderLocale; title: string; deck: string; edition: CardEdition };

/** The card in one language, Chinese in the reader's script or else the article's own; null when that is not published. */
export function cardIn(card: ArticleCard, language: Language, reader: ReaderLocale): CardView | null {
  const edition = card.editions[language];
  if (edition === undefined) return null;
  const locale = localeFor(language, reader, edition.script);
  const text = edition.texts[locale];
  return text === undefined ? null : { locale, ...text, edition };
}

/** The card as a reader of `locale` finds it in a list: in their language, or in the one there is. */
export function cardFor(card: ArticleCard, locale: ReaderLocale): CardView {
  const own = languageOf(locale);
  const view = cardIn(card, own, locale) ?? cardIn(card, own === "zh" ? "en" : "zh", locale);
  if (view === null) throw new Error(`article ${card.id} is published in no language`);
  return view;
}
