import type { z } from "zod";
import { emptyDocument } from "#domain/document/document.ts";
import { picturesOf, recordingsOf } from "#domain/document/media-of-document.ts";
import { type FrontArrangement, frontArrangementSchema } from "#domain/front/front.ts";
import { type Language, languages } from "#domain/locale.ts";
import { readCaptions } from "#domain/media/captions.ts";
import { type Captions, recordingFileEndings } from "#domain/media/recording.ts";
import {
  type ArticleFile,
  articleFileSchema,
  type DeskFile,
  deskFileSchema,
  librarySchemas,
  type SetupFile,
  setupFileSchema,
} from "#domain/portable/desk-files.ts";
import { type EditionFile, readEditionFile } from "#domain/portable/edition-file.ts";
import { FileProblem } from "#domain/portable/file-problem.ts";
import { checkManifest } from "#domain/portable/manifest.ts";
import { bytesIn, type FileOnDisk, type FolderFiles, readJson, readText } from "#domain/portable/read-file.ts";
import { longestQuotationFile, type QuotationFile } from "#domain/quotations/quotation-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export type Libraries = {
  templates: z.infer<(typeof librarySchemas)["templates.json"]>;
  columns: z.infer<(typeof librarySchemas)["columns.json"]>;
  tags: z.infer<(typeof librarySchemas)["tags.json"]>;
  outlets: z.infer<(typeof librarySchemas)["outlets.json"]>;
  people: z.infer<(typeof librarySchemas)["people.json"]>;
  /** Null where there is no such file: the folder says nothing of a quotation library. */
  quotations: QuotationFile[] | null;
};

export type PortableArticle = {
  /** Its folder, for messages: `articles/<slug>`, or "" for an article folder by itself. */
  folder: string;
  article: ArticleFile;
  editions: Partial<Record<Language, EditionFile>>;
  cover: PictureFile | null;
  /** The pictures of its texts by the name that their figures give, which is the file's without its ending. */
  pictures: ReadonlyMap<string, PictureFile>;
  /** And its recordings, likewise. */
  recordings: ReadonlyMap<string, RecordingFile>;
};

/** A recording and its captions, each in a file of its own: `<name>.mp4`, `<name>.zh.vtt`, `<name>.en.vtt`. */
export type RecordingFile = { name: string; file: FileOnDisk; captions: Captions };

type PictureFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

export type PortableDesk = {
  desk: DeskFile | null;
  libraries: Libraries;
  articles: PortableArticle[];
  /** How the front page is arranged; what it names and the desk does not have is not on it. Null where the folder says nothing of it. */
  front: FrontArrangement | null;
  setup: SetupFile;
};

/**
 * Reads a desk folder. Refuses with `portableInvalid` (`params.file`, `params.problem`) at the first file that is not as
 * docs/portable-format.md says; nothing is guessed.
 */
export function readDesk(files: FolderFiles): Result<PortableDesk> {
  return refusing(() => {
    checkManifest(files);
    const folders = [...files.keys()]
      .flatMap((path) => /^(articles\/[^/]+)\/article\.json$/.exec(path)?.[1] ?? [])
      .sort();
    const libraries = readLibraries(files);
    const articles = folders.map((folder) => warnOfEntries(readArticleFolder(files, `${folder}/`), libraries));
    checkTagsOfQuotations(libraries);
    for (const { folder, article } of articles) checkReferences(`${folder}/article.json`, article, libraries);
    const setup = files.has("setup.json")
      ? readJson(files, "setup.json", setupFileSchema)
      : { articles: {}, quotations: [] };
    return {
      desk: files.has("desk.json") ? readJson(files, "desk.json", deskFileSchema) : null,
      libraries,
      articles,
      front: files.has("front.json") ? readJson(files, "front.json", frontArrangementSchema) : null,
      setup,
    };
  });
}

/** Reads one article's folder; `files` are its own. Refuses like readDesk. */
export function readArticle(files: FolderFiles): Result<PortableArticle> {
  return refusing(() => readArticleFolder(files, ""));
}

function refusing<T>(read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse("portableInvalid", { params: { file: error.file, problem: error.problem } });
  }
}

function readLibraries(files: FolderFiles): Libraries {
  const read = <T>(name: string, schema: z.ZodType<T[]>) => (files.has(name) ? readJson(files, name, schema) : []);
  return {
    templates: read("templates.json", librarySchemas["templates.json"]),
    columns: read("columns.json", librarySchemas["columns.json"]),
    tags: read("tags.json", librarySchemas["tags.json"]),
    outlets: read("outlets.json", librarySchemas["outlets.json"]),
    people: read("people.json", librarySchemas["people.json"]),
    quotations: files.has("quotations.json")
      ? readJson(files, "quotations.json", librarySchemas["quotations.json"], longestQuotationFile)
      : null,
  };
}

/**
 * An article with a warning for every entry of the quotation library that it names and the folder does not have: the desk
 * that imports it may.
 */
export function warnOfEntries(portable: PortableArticle, { quotations }: Libraries): PortableArticle {
  const newest = new Map((quotations ?? []).map(({ id, versions }) => [id, versions.length]));
  const warned = languages.flatMap((language) => {
    const edition = portable.editions[language];
    const missing = edition?.entries.filter(({ id, version }) => version > (newest.get(id) ?? 0)) ?? [];
    const warnings = missing.map(({ at, id, version }) => ({
      at,
      message: `Version ${version} of the quotation “${id}” is not in quotations.json.`,
    }));
    return edition ? [[language, { ...edition, warnings: [...edition.warnings, ...warnings] }] as const] : [];
  });
  return { ...portable, editions: Object.fromEntries(warned) };
}

/** Everything an article of a desk folder names is in the folder's libraries. */
function checkReferences(file: string, article: ArticleFile, libraries: Libraries): void {
  const check = (library: readonly { id: string }[], name: string, ids: readonly (string | null)[]) => {
    const known = new Set(library.map((entry) => entry.id));
    const missing = ids.find((id) => id !== null && !known.has(id));
    if (missing) throw new FileProblem(file, `names “${missing}”, which is not in ${name}`);
  };
  check(libraries.columns, "columns.json", [article.column]);
  check(libraries.outlets, "outlets.json", [article.source]);
  check(libraries.tags, "tags.json", article.tags);
  check(
    libraries.people,
    "people.json",
    article.credits.flatMap((group) => group.people),
  );
}

function checkTagsOfQuotations({ quotations, tags }: Libraries): void {
  const known = new Set(tags.map(({ id }) => id));
  const missing = (quotations ?? []).flatMap((entry) => entry.tags).find((id) => !known.has(id));
  if (missing !== undefined) throw new FileProblem("quotations.json", `names “${missing}”, which is not in tags.json`);
}

function readArticleFolder(files: FolderFiles, prefix: string): PortableArticle {
  const article = readJson(files, `${prefix}article.json`, articleFileSchema);
  const editions: PortableArticle["editions"] = {};
  for (const language of languages) {
    const path = `${prefix}${language}.md`;
    if (!files.has(path)) continue;
    const edition = readEditionFile(readText(files, path), language);
    if ("problem" in edition) throw new FileProblem(path, edition.problem);
    editions[language] = edition;
  }
  if (editions.zh === undefined && editions.en === undefined) {
    throw new FileProblem(`${prefix}article.json`, "neither zh.md nor en.md is beside it");
  }
  const name = article.cover?.file;
  const bytes = name === undefined ? undefined : bytesIn(files, prefix + name);
  if (name !== undefined && bytes === undefined)
    throw new FileProblem(prefix + name, "named as the cover, but not there");
  return {
    folder: prefix.replace(/\/$/, ""),
    article,
    editions,
    cover: name !== undefined && bytes ? { name, bytes } : null,
    pictures: readPictures(files, prefix, editions),
    recordings: readRecordings(files, prefix, editions),
  };
}

function readPictures(files: FolderFiles, prefix: string, editions: PortableArticle["editions"]) {
  const named = new Set(languages.flatMap((language) => picturesOf(editions[language]?.document ?? emptyDocument)));
  return new Map(
    [...named].map((name): [string, PictureFile] => {
      const found = pictureEndings.map((ending) => `${name}.${ending}`).filter((file) => files.has(prefix + file));
      const [file, another] = found;
      const bytes = file === undefined ? undefined : bytesIn(files, prefix + file);
      if (file === undefined || bytes === undefined)
        throw new FileProblem(`${prefix}${name}.png`, "named by a figure, but not there");
      if (another !== undefined)
        throw new FileProblem(prefix + another, `a figure names “${name}”, and ${file} is there too`);
      return [name, { name: file, bytes }];
    }),
  );
}

function readRecordings(files: FolderFiles, prefix: string, editions: PortableArticle["editions"]) {
  const named = new Set(languages.flatMap((language) => recordingsOf(editions[language]?.document ?? emptyDocument)));
  return new Map(
    [...named].map((name): [string, RecordingFile] => {
      const found = recordingFileEndings.map((ending) => `${name}.${ending}`).filter((one) => files.has(prefix + one));
      const [first, another] = found;
      const file = first === undefined ? undefined : files.get(prefix + first);
      if (first === undefined || file === undefined || !("onDisk" in file))
        throw new FileProblem(`${prefix}${name}.mp4`, "named by a recording, but not there");
      if (another !== undefined)
        throw new FileProblem(prefix + another, `a recording is named “${name}”, and ${first} is there too`);
      const captionsIn = (language: Language) => readTrack(files, `${prefix}${name}.${language}.vtt`);
      return [name, { name: first, file, captions: { zh: captionsIn("zh"), en: captionsIn("en") } }];
    }),
  );
}

function readTrack(files: FolderFiles, path: string): string {
  if (!files.has(path)) return "";
  const text = readText(files, path);
  const read = readCaptions(text);
  if (!read.ok) throw new FileProblem(path, `line ${read.line} is not WebVTT`);
  return text;
}

const pictureEndings = ["png", "jpg", "jpeg", "webp", "avif", "gif"] as const;
