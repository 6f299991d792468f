import { stat } from "node:fs/promises";
import { join } from "node:path";
import { languages } from "#domain/locale.ts";
import {
  type Libraries,
  type PortableArticle,
  readArticle,
  readDesk,
  warnOfEntries,
} from "#domain/portable/read-desk.ts";
import type { FolderFiles } from "#domain/portable/read-file.ts";
import { longestQuotationFile } from "#domain/quotations/quotation-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { readFolder, readPlainFile } from "#server/importing/read-folder.ts";

/** An article with those entries of its desk's libraries that it uses. */
export type ArticleFolder = { article: PortableArticle; libraries: Libraries };

const libraryFiles = ["templates.json", "columns.json", "tags.json", "outlets.json", "people.json", "quotations.json"];
const longestLibrary = longestQuotationFile;

/**
 * The articles of a desk folder, or the one of an article folder; for that, libraries are looked for beside it and where
 * a desk has them, two folders up. Ids that no library explains may still be known to the desk that imports.
 */
export async function readArticleFolders(path: string): Promise<Result<ArticleFolder[]>> {
  const files = await readFolder(path);
  if (!files.ok) return files;
  if (files.value.has("article.json")) {
    const article = readArticle(files.value);
    if (!article.ok) return article;
    const desk = readDesk(await librariesOf(path, files.value));
    if (!desk.ok) return desk;
    const { libraries } = desk.value;
    return ok([{ article: warnOfEntries(article.value, libraries), libraries: used(article.value, libraries) }]);
  }
  if (![...files.value.keys()].some((file) => /^articles\/[^/]+\/article\.json$/.test(file))) {
    return refuse("portableInvalid", {
      params: { file: path, problem: "is a folder without article.json or articles/" },
    });
  }
  const desk = readDesk(files.value);
  if (!desk.ok) return desk;
  return ok(desk.value.articles.map((article) => ({ article, libraries: used(article, desk.value.libraries) })));
}

async function librariesOf(path: string, own: FolderFiles): Promise<FolderFiles> {
  const found = new Map<string, NonNullable<ReturnType<FolderFiles["get"]>>>();
  const root = join(path, "..", "..");
  const isDesk = await stat(join(root, "desk.json")).then(
    (entry) => entry.isFile(),
    () => false,
  );
  for (const name of libraryFiles) {
    const beside = own.get(name);
    if (beside !== undefined) found.set(name, beside);
    else if (isDesk) {
      const bytes = await readPlainFile(join(root, name), longestLibrary);
      if (bytes.ok) found.set(name, bytes.value);
    }
  }
  return found;
}

function used({ article, editions }: PortableArticle, libraries: Libraries): Libraries {
  const people = new Set(article.credits.flatMap((group) => group.people));
  const named = new Set(languages.flatMap((language) => editions[language]?.entries.map(({ id }) => id) ?? []));
  const quotations = libraries.quotations?.filter(({ id }) => named.has(id)) ?? null;
  const tags = new Set([...article.tags, ...(quotations ?? []).flatMap((entry) => entry.tags)]);
  const columns = libraries.columns.filter((column) => column.id === article.column);
  const ways = new Set([article.template, ...columns.map(({ template }) => template)]);
  return {
    templates: libraries.templates.filter(({ id }) => ways.has(id)),
    columns,
    tags: libraries.tags.filter((tag) => tags.has(tag.id)),
    outlets: libraries.outlets.filter((outlet) => outlet.id === article.source),
    people: libraries.people.filter((person) => people.has(person.id)),
    quotations,
  };
}
