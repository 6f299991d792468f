import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findAbout } from "#db/about/about.ts";
import { findRows } from "#db/articles/alignment.ts";
import { findArticle } from "#db/articles/details.ts";
import { findColumns } from "#db/columns/columns.ts";
import { findCorrections } from "#db/corrections/corrections.ts";
import { findDesk } from "#db/desk/desk.ts";
import { findPeopleOfUsers, listArticleIds, listPersonIds } from "#db/desk/export.ts";
import { findWorkingCopies, toWorkingCopy } from "#db/editions/working-copy.ts";
import { findFront } from "#db/front/front.ts";
import { findOutlets } from "#db/outlets/outlets.ts";
import { findPeople } from "#db/people/people.ts";
import { findWholeQuotations } from "#db/quotations/portable-quotations.ts";
import { findNamedVersions, versionKey } from "#db/quotations/quotations.ts";
import { findRecords } from "#db/records/records.ts";
import { findTags } from "#db/tags/tags.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { listDeskUsers } from "#db/users/users.ts";
import { findTemplates } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import { houseAccent } from "#domain/article/column-accent.ts";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { noText } from "#domain/article/furniture.ts";
import {
  type ColumnFile,
  type DeskFile,
  type PersonFile,
  printJson,
  type TemplateFile,
} from "#domain/portable/desk-files.ts";
import { hashOfFile, makeManifest, manifestName } from "#domain/portable/manifest.ts";
import { type ArticleToPrint, printArticle } from "#domain/portable/print-article.ts";
import { embeddingOnly, embeddingsOf } from "#domain/quotations/embed.ts";
import { printQuotationFile } from "#domain/quotations/quotation-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { shippedTemplates } from "#domain/workflow/templates.ts";
import { exportPictures } from "#server/exporting/export-pictures.ts";
import { exportRecordings } from "#server/exporting/export-recordings.ts";

export type Exported = { articles: number; files: number };

/**
 * Writes the whole desk, or with `articleId` one article and the libraries, to a folder in the portable format. The
 * folder must be new or empty (`duplicate`). Working copies are written, not publications.
 */
export async function exportDesk(
  actor: Actor,
  folder: string,
  options: { articleId?: string; onProgress?: (line: string) => void } = {},
): Promise<Result<Exported>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  if ((await readdir(folder).catch(() => [])).length > 0) return refuse("duplicate", { params: { what: folder } });
  const hashes = new Map<string, string>();
  const write = async (path: string, content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    hashes.set(path, hashOfFile(bytes));
  };
  const ids = options.articleId === undefined ? await transaction(listArticleIds) : [options.articleId];
  const folders = new Set<string>();
  for (const id of ids) {
    const article = await transaction((tx) => loadArticle(tx, id));
    if (article === null) return refuse("notFound", { params: { what: id } });
    const { slug } = article.details;
    const name = folders.has(slug) ? `${slug}-${id}` : slug;
    folders.add(name);
    options.onProgress?.(`articles/${name}`);
    const at = (file: string) => `articles/${name}/${file}`;
    const names = await exportPictures(article, (file, bytes) => write(at(file), bytes));
    const recordings = await exportRecordings(article, {
      text: (file, text) => write(at(file), text),
      pieces: async (file, hash, pieces) => {
        await mkdir(dirname(join(folder, at(file))), { recursive: true });
        await writeFile(join(folder, at(file)), pieces);
        hashes.set(at(file), hash);
      },
    });
    const texts = printArticle(article, { ...names, media: new Map([...names.media, ...recordings]) });
    for (const [file, text] of texts) await write(at(file), text);
  }
  const libraries = await transaction(loadLibraries);
  for (const [file, value] of Object.entries(libraries)) await write(file, printJson(value));
  const { arrangement } = await transaction(findFront);
  if (arrangement && options.articleId === undefined) await write("front.json", printJson(arrangement));
  const counts = {
    articles: ids.length,
    people: libraries["people.json"].length,
    columns: libraries["columns.json"].length,
    tags: libraries["tags.json"].length,
    outlets: libraries["outlets.json"].length,
    quotations: libraries["quotations.json"].length,
  };
  await writeFile(join(folder, manifestName), printJson(makeManifest(hashes, counts)));
  return ok({ articles: ids.length, files: hashes.size + 1 });
}

async function loadArticle(tx: Tx, id: string): Promise<ArticleToPrint | null> {
  const article = await findArticle(tx, id);
  if (article === null) return null;
  const editions: ArticleToPrint["editions"] = {};
  const copies = await findWorkingCopies(tx, id);
  const named = copies.flatMap(({ document }) => embeddingsOf(document));
  const known = await findNamedVersions(tx, named);
  for (const copy of copies) {
    const document = embeddingOnly(copy.document, (entry) => known.has(versionKey(entry)));
    editions[copy.language] = toWorkingCopy({ ...copy, document });
  }
  const corrections = await findCorrections(tx, id);
  return { ...article, editions, rows: await findRows(tx, id), records: await findRecords(tx, id), corrections };
}

async function loadLibraries(tx: Tx) {
  const desk = await findDesk(tx);
  const personOf = await findPeopleOfUsers(tx);
  const { text: about } = await findAbout(tx);
  const users = (await listDeskUsers(tx)).filter((user) => !user.disabled);
  const deskFile: DeskFile = {
    format: "duizhao-desk/1",
    name: desk?.name ?? noText,
    tagline: desk?.tagline ?? noText,
    timeZone: desk?.timeZone ?? defaultTimeZone,
    ...(saysSomething(about) && { about }),
    users: users
      .map(({ id, name, email, roles, locale }) => {
        const person = personOf.get(id);
        return { name, email, roles, locale, ...(person !== undefined && { person }) };
      })
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
  };
  const columns = (await findColumns(tx)).map(
    ({
      id,
      slug,
      name,
      prefix,
      description,
      epigraph,
      accent,
      requiredCredits,
      severities,
      templateId,
    }): ColumnFile => ({
      ...{ id, slug, name, prefix, description, epigraph },
      ...(accent !== houseAccent && { accent }),
      requiredCredits,
      ...(Object.keys(severities).length > 0 && { severities }),
      template: templateId,
    }),
  );
  const people = (await findPeople(tx, await listPersonIds(tx))).map(
    ({ id, names, bio }): PersonFile => ({ id, names, bio }),
  );
  const tags = (await findTags(tx)).map(({ id, slug, name }) => ({ id, slug, name }));
  const outlets = (await findOutlets(tx)).map(({ id, name, channel }) => ({ id, name, channel }));
  const quotations = (await findWholeQuotations(tx)).map((entry) => printQuotationFile(entry, entry.versions));
  const templates = (await findTemplates(tx))
    .filter(({ template, retired }) => !retired && !shippedTemplates.includes(template))
    .map(({ template: { version: _, ...template } }): TemplateFile => template);
  return {
    "desk.json": deskFile,
    "templates.json": templates.sort(byId),
    "columns.json": columns,
    "tags.json": tags.sort(byId),
    "outlets.json": outlets.sort(byId),
    "people.json": people.sort(byId),
    "quotations.json": quotations,
  };
}

/** The same order in every database, whatever its collation. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
