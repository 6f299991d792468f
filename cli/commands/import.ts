import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { z } from "zod";
import { actorFor } from "#cli/actor-for.ts";
import { type ArticleFolder, readArticleFolders } from "#cli/article-folders.ts";
import { folderReport, type ImportReport, pageReport, summaryOf } from "#cli/import-report.ts";
import { failureLine } from "#cli/report.ts";
import { withDatabase } from "#cli/with-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { checkPage } from "#domain/importing/check-page.ts";
import { decodeText, longestTextFile } from "#domain/importing/decode-text.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";
import type { Failure, Result } from "#domain/result.ts";
import { readPlainFile } from "#server/importing/read-folder.ts";

const optionsSchema = z.object({
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
  as: z.string().optional(),
  acceptPeople: z.boolean().default(false),
  newIds: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

/** `duizhao import`; gives the exit code: 1 when any file was refused. The others come in all the same. */
export async function importFiles(files: readonly string[], rawOptions: object): Promise<number> {
  const options = optionsSchema.parse(rawOptions);
  const run = async (actor: Actor | null) => {
    let refused = 0;
    for (const file of files) refused += await importOne(file, options, actor);
    return refused === 0 ? 0 : 1;
  };
  return options.dryRun ? run(null) : withDatabase(async () => run(await actorFor(options.as)));
}

/** Imports one file or folder; gives how many articles of it were refused. */
async function importOne(file: string, options: Options, actor: Actor | null): Promise<number> {
  const path = resolve(file);
  const kind = await stat(path).catch(() => null);
  if (kind?.isDirectory()) return importFolder(file, path, options, actor);
  if (basename(path) === "article.json") return importFolder(dirname(file), dirname(path), options, actor);
  const bytes = await readPlainFile(path, longestTextFile);
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  if (!text.ok) return report(file, options, text);
  if (actor === null) {
    const page = checkPage(recognisePage(text.value.text));
    return report(file, options, page.ok ? { ok: true, value: pageReport(file, page.value) } : page);
  }
  const { importPage } = await import("#server/importing/import-page.ts");
  const imported = await importPage(actor, {
    commandId: createId(),
    text: text.value.text,
    acceptPeople: options.acceptPeople,
  });
  if (!imported.ok) return report(file, options, imported);
  return report(file, options, { ok: true, value: pageReport(file, imported.value.page, imported.value) });
}

async function importFolder(file: string, path: string, options: Options, actor: Actor | null): Promise<number> {
  const folders = await readArticleFolders(path);
  if (!folders.ok) return report(file, options, folders);
  let refused = 0;
  for (const folder of folders.value) {
    const name = folder.article.folder === "" ? file : `${file.replace(/\/+$/, "")}/${folder.article.folder}`;
    refused += report(name, options, await importArticleFolder(name, folder, options, actor));
  }
  return refused;
}

async function importArticleFolder(
  file: string,
  folder: ArticleFolder,
  options: Options,
  actor: Actor | null,
): Promise<Result<ImportReport>> {
  if (actor === null) return { ok: true, value: folderReport(file, folder) };
  const { importLibraries } = await import("#server/importing/import-libraries.ts");
  const { importPortableArticle } = await import("#server/importing/import-portable-article.ts");
  const libraries = await importLibraries(actor, {
    commandId: createId(),
    ...folder.libraries,
    editsShipped: false,
  });
  if (!libraries.ok) return libraries;
  const propose = folder.libraries.quotations === null;
  const imported = await importPortableArticle(actor, folder.article, { newId: options.newIds, propose });
  return imported.ok ? { ok: true, value: folderReport(file, folder, imported.value) } : imported;
}

/** One line on standard output for what came in, one on standard error for what did not; gives 1 for a refusal. */
function report(file: string, { json }: Options, result: Result<ImportReport>): number {
  if (result.ok) {
    console.log(json ? JSON.stringify(result.value) : summaryOf(result.value));
    return 0;
  }
  if (json) console.log(JSON.stringify({ file, error: errorOf(file, result.error) }));
  console.error(errorOf(file, result.error).message);
  return 1;
}

function errorOf(file: string, failure: Failure) {
  const line = failureLine(failure);
  return { code: failure.code, message: line.startsWith(file) ? line : `${file}: ${line}` };
}
