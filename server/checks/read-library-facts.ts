import { findNamedVersions, findQuotations, versionKey } from "#db/quotations/quotations.ts";
import type { Tx } from "#db/transaction.ts";
import type { LibraryFacts } from "#domain/checks/article/checked-article.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Language, languages, type Script } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { embeddingsOf } from "#domain/quotations/embed.ts";
import { findKnownQuotation } from "#server/quotations/find-known-quotations.ts";
import { sayQuotation } from "#server/quotations/say-quotation.ts";

/** What the quotation library says of the quotations of an article; of those that embed no entry only when `searched`. */
export async function readLibraryFacts(
  tx: Tx,
  { editions }: Pick<ArticleContent, "editions">,
  { script, searched }: { script: Script; searched: boolean },
): Promise<LibraryFacts> {
  const facts: LibraryFacts = { embedded: {}, known: {} };
  for (const language of languages) {
    if (!editions[language]) continue;
    facts.embedded[language] = await embeddedFacts(tx, editions, language, script);
    if (searched) facts.known[language] = await knownFacts(tx, editions, language);
  }
  return facts;
}

async function embeddedFacts(
  tx: Tx,
  editions: ArticleContent["editions"],
  language: Language,
  script: Script,
): Promise<NonNullable<LibraryFacts["embedded"][Language]>> {
  const document = editions[language]?.document;
  const embeddings = document ? embeddingsOf(document) : [];
  const versions = await findNamedVersions(tx, embeddings);
  const newest = new Map(
    (
      await findQuotations(
        tx,
        embeddings.map(({ id }) => id),
      )
    ).map((entry) => [entry.id, entry.newest.number]),
  );
  const facts: NonNullable<LibraryFacts["embedded"][Language]> = {};
  for (const embedding of embeddings) {
    const version = versions.get(versionKey(embedding));
    if (!version) continue;
    facts[embedding.blockId] = {
      said: await sayQuotation(tx, version.content, { language, script }),
      newest: newest.get(embedding.id) ?? version.number,
      verified: version.verifiedAt !== null,
    };
  }
  return facts;
}

async function knownFacts(
  tx: Tx,
  editions: ArticleContent["editions"],
  language: Language,
): Promise<NonNullable<LibraryFacts["known"][Language]>> {
  const facts: NonNullable<LibraryFacts["known"][Language]> = {};
  for (const block of editions[language]?.document.content ?? []) {
    if (block.type !== "quotation" || block.attrs.entry) continue;
    const known = await findKnownQuotation(tx, blockText(block));
    if (known) facts[block.attrs.id] = known;
  }
  return facts;
}
