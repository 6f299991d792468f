import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Language, languages } from "#domain/locale.ts";
import { departuresOf, type QuotationBlock } from "#domain/quotations/embed.ts";

/** An embedded quotation is what the library says, at the version that was chosen: in its words and in its attribution. */
export function quotationDrift(article: CheckedArticle): ArticleFound[] {
  return embeddingBlocks(article).flatMap(({ language, block }) => {
    const facts = article.library.embedded[language]?.[block.attrs.id];
    if (!facts) return [foundIn(language, block, "quotation-drift", "missing")];
    if (!facts.said) return [foundIn(language, block, "quotation-drift", "unsaid")];
    return departuresOf(block, facts.said).map((kind) => foundIn(language, block, "quotation-drift", kind));
  });
}

/** The library has a newer version, or nobody vouches for the one that is embedded: whoever publishes knows it. */
export function quotationOutdated(article: CheckedArticle): ArticleFound[] {
  return embeddingBlocks(article).flatMap(({ language, block }) => {
    const facts = article.library.embedded[language]?.[block.attrs.id];
    if (!facts) return [];
    const version = block.attrs.entry?.version ?? 0;
    const values = { version, newest: facts.newest };
    return [
      ...(facts.newest > version ? [foundIn(language, block, "quotation-outdated", "newer", values)] : []),
      ...(facts.verified ? [] : [foundIn(language, block, "quotation-outdated", "unverified", values)]),
    ];
  });
}

/** Words that are in the library stand in the text as if they were not. */
export function quotationKnown(article: CheckedArticle): ArticleFound[] {
  return languages.flatMap((language) =>
    (article.editions[language]?.document.content ?? []).flatMap((block) => {
      const known = article.library.known[language]?.[block.attrs.id];
      if (block.type !== "quotation" || block.attrs.entry || !known) return [];
      const values = { entry: known.id, percent: Math.floor(known.similarity * 100) };
      return [foundIn(language, block, "quotation-known", known.verified ? "verified" : "proposed", values)];
    }),
  );
}

function embeddingBlocks({ editions }: CheckedArticle): { language: Language; block: QuotationBlock }[] {
  return languages.flatMap((language) =>
    (editions[language]?.document.content ?? []).flatMap((block) =>
      block.type === "quotation" && block.attrs.entry ? [{ language, block }] : [],
    ),
  );
}

/** So much of the words is shown; the place tells which they are. */
const shown = 40;

function foundIn(
  language: Language,
  block: QuotationBlock,
  rule: ArticleFound["rule"],
  kind: string,
  values: Record<string, string | number> = {},
): ArticleFound {
  const quote = blockText(block).slice(0, shown);
  return { rule, side: language, quote, at: 0, said: { kind, values }, place: { language, blockId: block.attrs.id } };
}
