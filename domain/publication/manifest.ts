import { correctionsIn } from "#domain/corrections/correction.ts";
import { asHashed, blockHash } from "#domain/document/block-hash.ts";
import { picturesOf, recordingsOf } from "#domain/document/media-of-document.ts";
import { hashOf } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";
import { type ArticleContent, type EditionContent, hasText, recordsIn } from "#domain/publication/article-content.ts";
import { creditsOf } from "#domain/publication/credits.ts";
import { localized, readingsOf } from "#domain/publication/readings.ts";
import { tracksOf } from "#domain/publication/tracks.ts";
import { recordIdsOf } from "#domain/records/record.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";

/**
 * The exact list of content that a signature covers, and `v1:` + the SHA-256 of its canonical JSON. Long text stands in
 * it by hash, block by block, so that it also tells what changed since. `docs/signatures.md` says what is in it; whoever
 * changes that adds a version and keeps this one, or signatures already given would fall.
 */
export type SignedManifest = { hash: string; content: ManifestContent };

export type ManifestContent = {
  version: 1;
  article: ArticlePart;
  zh?: EditionPart;
  en?: EditionPart;
  /** Which blocks stand beside each other; only when both languages are signed together. */
  alignment?: { sourceIds: string[]; targetIds: string[] }[];
};

type ArticlePart = {
  articleId: string;
  sourceLanguage: Language;
  slug: string;
  datePublished: string | null;
  tags: string[];
  coverMedia: string | null;
};

/** What one language's readers see. `derived` is the hash of the other script. */
export type EditionPart = {
  title: string;
  deck: string;
  script: string | null;
  blocks: { id: string; hash: string }[];
  derived: string | null;
  credits: { roles: string[]; people: { id: string; names: string[] }[] }[];
  column: { id: string; name: string[]; prefix: string[]; epigraph: string[] | null } | null;
  outlet: { id: string; name: string[]; channel: string[] } | null;
  tags: string[][];
  cover: { alt: string[]; caption: string[] } | null;
  /** The files of the text's pictures, whose words are in their blocks; absent where it has none. */
  pictures?: { id: string; hash: string | null }[];
  /** The files of its recordings and their captions, likewise. */
  recordings?: { id: string; hash: string | null; tracks: string[] }[];
  /** The records that blocks print, by hash; absent where there are none, as in every list made before there were records. */
  records?: { id: string; hash: string }[];
  /** The notes of what was wrong, in the language; absent where there are none, likewise. */
  corrections?: { id: string; note: string[] }[];
};

/** The manifests of what stands: of each language that has text, and of the pair when both have. */
export function manifestsOf(content: ArticleContent): Partial<Record<ScopeKey, SignedManifest>> {
  const article = articlePart(content);
  const { zh: chinese, en: english } = content.editions;
  const zh = chinese && hasText(chinese) ? editionPart(content, "zh", chinese) : undefined;
  const en = english && hasText(english) ? editionPart(content, "en", english) : undefined;
  const manifests: Partial<Record<ScopeKey, SignedManifest>> = {};
  if (zh) manifests.zh = signed({ version: 1, article, zh });
  if (en) manifests.en = signed({ version: 1, article, en });
  if (zh && en) {
    const alignment = content.alignment.rows.map(({ sourceIds, targetIds }) => ({ sourceIds, targetIds }));
    manifests.pair = signed({ version: 1, article, zh, en, alignment });
  }
  return manifests;
}

/** Who wrote the exact content each manifest covers: the details count for every scope. */
export function contributorsOf(content: ArticleContent): Record<ScopeKey, string[]> {
  const article = Object.values(content.contributions).flat();
  const zh = writersOf(content, "zh");
  const en = writersOf(content, "en");
  return {
    zh: [...new Set([...article, ...zh])],
    en: [...new Set([...article, ...en])],
    pair: [...new Set([...article, ...zh, ...en])],
  };
}

/** A record that blocks of both languages print was written in both. */
function writersOf({ editions, records, corrections }: ArticleContent, language: Language): string[] {
  const edition = editions[language];
  if (!edition) return [];
  const ids = recordIdsOf(edition.document);
  return [
    ...Object.values(edition.contributions).flat(),
    ...ids.flatMap((id) => records[id]?.contributions ?? []),
    ...correctionsIn(corrections, language).flatMap(({ contributions }) => contributions),
  ];
}

function signed(content: ManifestContent): SignedManifest {
  return { hash: `v1:${hashOf(content)}`, content };
}

function articlePart(content: ArticleContent): ArticlePart {
  return {
    articleId: content.articleId,
    sourceLanguage: content.sourceLanguage,
    slug: content.slug,
    datePublished: content.datePublished,
    tags: content.tags.map((tag) => tag.id),
    coverMedia: content.cover?.mediaHash ?? null,
  };
}

function editionPart(content: ArticleContent, language: Language, edition: EditionContent): EditionPart {
  const inLanguage = (text: { "zh-Hans": string; "zh-Hant": string; en: string }) =>
    language === "zh" ? [text["zh-Hans"], text["zh-Hant"]] : [text.en];
  const { column, outlet, cover, tags } = content;
  const pictures = picturesOf(edition.document).map((id) => ({ id, hash: content.pictures[id]?.mediaHash ?? null }));
  const recordings = recordingsOf(edition.document).map((id) => {
    const one = content.recordings[id];
    return one
      ? { id, hash: one.recording.hash, tracks: tracksOf(content, one.captions).map(({ hash }) => hash) }
      : { id, hash: null, tracks: [] };
  });
  const records = recordsIn(content, edition.document);
  const corrections = correctionsIn(content.corrections, language).map(({ id, note }) => ({
    id,
    note: inLanguage(localized(content, note)),
  }));
  return {
    title: edition.title,
    deck: edition.deck,
    script: edition.script,
    blocks: edition.document.content.map((block) => ({ id: block.attrs.id, hash: blockHash(block) })),
    derived: derivedHash(content, language, edition),
    credits: creditsOf(content, language).map(({ roles, people }) => ({
      roles,
      people: people.map(({ id, names }) => ({
        id,
        names: language === "zh" ? [names.hans, names.hant] : [names.en],
      })),
    })),
    column: column && {
      id: column.id,
      name: inLanguage(column.name),
      prefix: inLanguage(column.prefix),
      epigraph: column.epigraph && inLanguage(column.epigraph),
    },
    outlet: outlet && { id: outlet.id, name: inLanguage(outlet.name), channel: inLanguage(outlet.channel) },
    tags: tags.map((tag) => inLanguage(tag.name)),
    cover: cover && {
      alt: inLanguage(localized(content, cover.alt)),
      caption: inLanguage(localized(content, cover.caption)),
    },
    ...(pictures.length > 0 && { pictures }),
    ...(recordings.length > 0 && { recordings }),
    ...(records && { records: Object.entries(records).map(([id, body]) => ({ id, hash: hashOf(body) })) }),
    ...(corrections.length > 0 && { corrections }),
  };
}

function derivedHash(content: ArticleContent, language: Language, edition: EditionContent): string | null {
  const readings = readingsOf(content, language, edition);
  if ("en" in readings) return null;
  const derived = edition.script === "Hant" ? readings.Hans : readings.Hant;
  return hashOf({ ...derived, document: asHashed(derived.document) });
}
