import { findNamedVersions, versionKey } from "#db/quotations/quotations.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import type { ImportedCorrection } from "#domain/corrections/correction.ts";
import { renameMedia } from "#domain/document/media-of-document.ts";
import { createId } from "#domain/ids.ts";
import type { ImportedArticle, ImportedRow } from "#domain/importing/imported-article.ts";
import { languages, otherLanguage } from "#domain/locale.ts";
import type { ArticleFile } from "#domain/portable/desk-files.ts";
import type { EditionFile } from "#domain/portable/edition-file.ts";
import { type FileBlocks, pairFiles } from "#domain/portable/pairs.ts";
import type { PortableArticle } from "#domain/portable/read-desk.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { importArticle } from "#server/articles/import-article.ts";
import { importPicture } from "#server/importing/import-picture.ts";
import { importRecording } from "#server/importing/import-recording.ts";

/**
 * Brings one article of the portable format to the desk as a draft; what it refers to must be there already, the entries of
 * the quotation library that its quotations embed too (`portableInvalid`). With `propose` the library is proposed the
 * others: not where the folder says itself what is in the library.
 */
export async function importPortableArticle(
  actor: Actor,
  portable: PortableArticle,
  options: { newId?: boolean; propose: boolean },
): Promise<Result<{ articleId: string; proposed: number }>> {
  const { article, editions } = portable;
  const entries = await transaction((tx) => checkEntries(tx, portable));
  if (!entries.ok) return entries;
  const cover = await importCover(actor, portable);
  if (!cover.ok) return cover;
  const pictures = await importPictures(actor, portable);
  if (!pictures.ok) return pictures;
  const recordings = await importRecordings(actor, portable);
  if (!recordings.ok) return recordings;
  const textOf = ({ title, deck, document }: EditionFile) => ({
    title,
    deck,
    document: renameMedia(document, (name) => pictures.value.get(name) ?? recordings.value.get(name) ?? ""),
  });
  const { zh, en } = editions;
  const imported: ImportedArticle = {
    commandId: createId(),
    ...(article.id !== undefined && !options.newId && { id: article.id }),
    sourceLanguage: article.sourceLanguage,
    templateId: article.template,
    details: {
      slug: article.slug,
      columnId: article.column,
      tagIds: article.tags,
      outletId: article.source,
      datePublished: article.datePublished,
      cover: cover.value,
      credits: article.credits.map(({ people, ...group }) => ({ ...group, personIds: people })),
    },
    editions: {
      ...(zh && { zh: { ...textOf(zh), script: zh.script ?? "Hans" } }),
      ...(en && { en: textOf(en) }),
    },
    rows: rowsOf(portable),
    ...(article.records && { records: article.records }),
    ...(article.corrections && { corrections: article.corrections.map(correctionOf) }),
  };
  return importArticle(actor, imported, { propose: options.propose });
}

function correctionOf({ id, note, published }: NonNullable<ArticleFile["corrections"]>[number]): ImportedCorrection {
  const publishedIn = languages.flatMap((language) => {
    const at = published?.[language];
    return at === undefined ? [] : [{ language, number: null, at }];
  });
  return { id, note, publishedIn };
}

async function checkEntries(tx: Tx, { folder, editions }: PortableArticle): Promise<Result<null>> {
  for (const language of languages) {
    const named = editions[language]?.entries ?? [];
    const known = await findNamedVersions(tx, named);
    const missing = named.find((entry) => !known.has(versionKey(entry)));
    if (missing === undefined) continue;
    const { at, id, version } = missing;
    const problem = `line ${at} names version ${version} of the quotation “${id}”, which is not in the library`;
    return refuse("portableInvalid", {
      params: { file: [folder, `${language}.md`].filter(Boolean).join("/"), problem },
    });
  }
  return ok(null);
}

/** The ids that the pictures have here, by the names of their files. */
async function importPictures(
  actor: Actor,
  { article, pictures }: PortableArticle,
): Promise<Result<Map<string, string>>> {
  const ids = new Map<string, string>();
  for (const [name, file] of pictures) {
    const stored = await importPicture(actor, file, article.pictures?.[name]);
    if (!stored.ok) return stored;
    ids.set(name, stored.value);
  }
  return ok(ids);
}

async function importRecordings(actor: Actor, portable: PortableArticle): Promise<Result<Map<string, string>>> {
  const ids = new Map<string, string>();
  for (const [name, file] of portable.recordings) {
    const stored = await importRecording(actor, file);
    if (!stored.ok) return stored;
    ids.set(name, stored.value);
  }
  return ok(ids);
}

async function importCover(
  actor: Actor,
  { article, cover }: PortableArticle,
): Promise<Result<ImportedArticle["details"]["cover"]>> {
  if (article.cover === null || cover === null) return ok(null);
  const stored = await importPicture(actor, cover, article.pictures?.[cover.name.replace(/\.[^.]*$/, "")]);
  if (!stored.ok) return stored;
  const { alt, caption } = article.cover;
  return ok({ mediaId: stored.value, alt, caption });
}

/** The rows that `article.json` has, or what the two files say by themselves. */
export function rowsOf({ article, editions }: PortableArticle): ImportedRow[] {
  if (article.alignment !== undefined) {
    return article.alignment.map(({ source, target, status }) => ({
      sourceIds: source,
      targetIds: target,
      status: status ?? "confirmed",
    }));
  }
  return pairFiles(
    blocksOf(editions[article.sourceLanguage]),
    blocksOf(editions[otherLanguage(article.sourceLanguage)]),
  );
}

function blocksOf(edition: EditionFile | undefined): FileBlocks {
  const ids = edition?.document.content.map((block) => block.attrs.id) ?? [];
  return { ids, written: edition?.writtenIds ?? new Set() };
}
