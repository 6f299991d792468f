import type { RowKey } from "#domain/alignment/row-key.ts";
import type { ComparedState } from "#domain/comparing/compare-texts.ts";
import { type Language, languages, type Script } from "#domain/locale.ts";
import { type ArticleContent, recordsIn } from "#domain/publication/article-content.ts";
import type { EditionPart, ManifestContent, SignedManifest } from "#domain/publication/manifest.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";

/** What a manifest lists beside the words: they are compared themselves. */
export type ListedDetails = {
  article: ManifestContent["article"];
  edition: Omit<EditionPart, "title" | "deck" | "blocks" | "records">;
};

/** One language of an article at some moment. */
export type EditionThen = ComparedState & {
  /** Null for English. */
  script: Script | null;
  /** Null where it was not kept: a revision holds words and figures alone. */
  listed: ListedDetails | null;
  /** False where it is not known what the figures said; `records` is then what is known instead. */
  figuresKnown: boolean;
};

/** Ids of blocks that stand beside each other. */
export type FacingIds = Record<Language, readonly string[]>;

/** An article at some moment, to be compared with another. A language that is not in it said nothing. */
export type ArticleThen = {
  editions: Partial<Record<Language, EditionThen>>;
  /** In reading order; null where it is not known what stood beside what. */
  pairs: readonly FacingIds[] | null;
};

/** Nothing at all: everything is new against it. */
export const nothingYet: ArticleThen = { editions: {}, pairs: null };

/** What stands now, from what its manifests are made of. */
export function standingArticle(
  content: ArticleContent,
  manifests: Partial<Record<ScopeKey, SignedManifest>>,
): ArticleThen & { pairs: readonly FacingIds[] } {
  const editions: ArticleThen["editions"] = {};
  for (const language of languages) {
    const edition = content.editions[language];
    if (!edition) continue;
    const { title, deck, document, script } = edition;
    const records = recordsIn(content, document) ?? {};
    const manifest = manifests[language];
    const listed = manifest ? listedIn(manifest.content, language) : null;
    editions[language] = { title, deck, document, script, records, listed, figuresKnown: true };
  }
  return { editions, pairs: facingIds(content.alignment.rows, content.sourceLanguage) };
}

/** What a manifest lists of one language; null where it is of the other. */
export function listedIn(manifest: ManifestContent, language: Language): ListedDetails | null {
  const part = manifest[language];
  if (!part) return null;
  const { title: _title, deck: _deck, blocks: _blocks, records: _records, ...edition } = part;
  return { article: manifest.article, edition };
}

/** Rows by language, whichever of them was the source. */
export function facingIds(rows: readonly RowKey[], source: Language): FacingIds[] {
  return rows.map(({ sourceIds, targetIds }) =>
    source === "zh" ? { zh: sourceIds, en: targetIds } : { zh: targetIds, en: sourceIds },
  );
}
