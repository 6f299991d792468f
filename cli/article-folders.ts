import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Libraries, type PortableArticle, readArticle, readDesk } from "#domain/portable/read-desk.ts";
import type { FolderFiles } from "#domain/portable/read-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { readFolder, readPlainFile } from "#server/importing/read-folder.ts";

/** An article with those entries of its desk's libraries that it uses. */
export type ArticleFolder = { article: PortableArticle; libraries: Libraries };

const libraryFiles = ["columns.json", "tags.json", "outlets.json", "people.json"];
const longestLibrary = 4_000_000;

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
    return desk.ok ? ok([{ article: article.value, libraries: used(article.value, desk.value.libraries) }]) : desk;
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

function used({ article }: PortableArticle, libraries: Libraries): Libraries {
  const people = new Set(article.credits.flatMap((group) => group.people));
  return {
    columns: libraries.columns.filter((column) => column.id === article.column),
    tags: libraries.tags.filter((tag) => article.tags.includes(tag.id)),
    outlets: libraries.outlets.filter((outlet) => outlet.id === article.source),
    people: libraries.people.filter((person) => people.has(person.id)),
  };
}
