import { findRevision } from "#db/editions/revisions.ts";
import type { LivePublicationRow } from "#db/publications/find-live.ts";
import { findPublication } from "#db/publications/list-publications.ts";
import type { Tx } from "#db/transaction.ts";
import { findManifest, findSigned } from "#db/workflow/find-signed.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { writtenReading } from "#domain/publication/reading.ts";
import { type EditionThen, type FacingIds, facingIds, listedIn } from "#domain/review/article-then.ts";

/** One language as it was, and what stood beside what then; `pairs` is null where that was not kept. */
export type LanguageThen = { edition: EditionThen; pairs: FacingIds[] | null };

/** What a signature covered of a language; null where its words are not to be had any more. */
export async function findSignedThen(
  tx: Tx,
  { editions }: ArticleContent,
  language: Language,
  signatureId: string,
): Promise<LanguageThen | null> {
  const edition = editions[language];
  const signed = edition && (await findSigned(tx, signatureId, { editionId: edition.editionId, language }));
  if (!signed?.text) return null;
  const { manifest, text, records } = signed;
  const script = manifest[language]?.script;
  return {
    edition: {
      ...text,
      records: records ?? {},
      script: script === "Hans" || script === "Hant" ? script : null,
      listed: listedIn(manifest, language),
      figuresKnown: records !== null,
    },
    pairs: manifest.alignment ? facingIds(manifest.alignment, manifest.article.sourceLanguage) : null,
  };
}

/** A language as readers got it. Its details are those that its approvals covered. */
export async function findPublishedThen(
  tx: Tx,
  articleId: string,
  language: Language,
  number: number,
): Promise<LanguageThen | null> {
  const publication = await findPublication(tx, articleId, language, number);
  return publication && publishedThen(tx, articleId, language, publication);
}

async function publishedThen(
  tx: Tx,
  articleId: string,
  language: Language,
  { snapshot }: LivePublicationRow,
): Promise<LanguageThen> {
  const { title, deck, document, records = {} } = writtenReading(snapshot);
  const manifest = await findManifest(tx, articleId, snapshot.manifest);
  const listed = manifest && listedIn(manifest, language);
  return {
    edition: { title, deck, document, records, script: snapshot.script, listed, figuresKnown: true },
    pairs: facingIds(snapshot.alignment.rows, snapshot.sourceLanguage),
  };
}

/** A revision; of details and rows it kept nothing. */
export async function findRevisionThen(
  tx: Tx,
  { editions }: ArticleContent,
  language: Language,
  number: number,
): Promise<LanguageThen | null> {
  const edition = editions[language];
  const revision = edition && (await findRevision(tx, edition.editionId, number));
  if (!revision) return null;
  const { title, deck, document, records } = revision;
  return {
    edition: {
      ...{ title, deck, document, records: records ?? {}, script: edition.script },
      ...{ listed: null, figuresKnown: records !== null },
    },
    pairs: null,
  };
}
