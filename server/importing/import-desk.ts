import { findAbout } from "#db/about/about.ts";
import { saveDesk } from "#db/desk/desk.ts";
import { findFront } from "#db/front/front.ts";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may, type Role } from "#domain/access.ts";
import { hasWords } from "#domain/document/block-text.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { DeskUser } from "#domain/portable/desk-files.ts";
import { type PortableArticle, type PortableDesk, readDesk } from "#domain/portable/read-desk.ts";
import type { Failure, Result } from "#domain/result.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { saveAbout } from "#server/about/save-about.ts";
import { publishFront } from "#server/front/publish-front.ts";
import { importLibraries } from "#server/importing/import-libraries.ts";
import { importPortableArticle } from "#server/importing/import-portable-article.ts";
import { operator } from "#server/importing/operator.ts";
import { publishImported } from "#server/importing/publish-imported.ts";
import { readFolder } from "#server/importing/read-folder.ts";
import { verifyQuotation } from "#server/quotations/verify-quotation.ts";
import { addUser } from "#server/users/add-user.ts";

export type ImportDeskOptions = {
  /** Also take the articles through review to readers, as `setup.json` says. Default true. */
  publish?: boolean;
  /** Called before each article. */
  onProgress?: (line: string) => void;
};

/**
 * Fills a desk from a folder of the portable format through the ordinary use cases: its people write, submit, approve
 * and publish, nobody their own work. People sign in with one-time links.
 * @throws OperatorProblem in one sentence when the folder is not as it should be
 */
export async function importDesk(folder: string, options: ImportDeskOptions = {}): Promise<{ articles: number }> {
  const files = must(await readFolder(folder), folder);
  const portable = must(readDesk(files), folder);
  if (portable.desk === null) throw new OperatorProblem(`${folder} has no desk.json.`);
  const { name, tagline, timeZone } = portable.desk;
  await transaction((tx) => saveDesk(tx, { name, tagline, timeZone }));
  must(await importLibraries(operator, { commandId: createId(), ...portable.libraries, editsShipped: true }), folder);
  // A folder that has a library says itself what is in it.
  const propose = portable.libraries.quotations === null;
  const people: Actor[] = [];
  for (const user of portable.desk.users) people.push(await accountOf(user));
  if (options.publish !== false) await vouchFor(people, portable.setup.quotations);
  for (const article of inOrder(portable)) {
    options.onProgress?.(article.folder);
    const writer = actorWith(people, ["editor"]) ?? operator;
    const { articleId } = must(await importPortableArticle(writer, article, { propose }), article.folder);
    const aim = portable.setup.articles[article.article.slug] ?? "published";
    if (options.publish === false || aim === "draft") continue;
    must(await publishImported(people, articleId, written(article), aim), article.folder);
  }
  await addPages(portable, folder);
  return { articles: portable.articles.length };
}

/** The front and what the desk says of itself, where it has none: an import changes no furniture. */
async function addPages({ desk, front }: PortableDesk, folder: string): Promise<void> {
  const base = () => ({ commandId: createId(), baseLockVersion: 0 });
  const kept = await transaction(async (tx) => ({ front: await findFront(tx), about: await findAbout(tx) }));
  if (front && kept.front.lockVersion === 0)
    must(await publishFront(operator, { ...base(), arrangement: front }), `${folder}, front.json`);
  if (desk?.about && kept.about.lockVersion === 0)
    must(await saveAbout(operator, { ...base(), text: desk.about }), `${folder}, desk.json`);
}

/** A colleague of whoever imports compares entries with their works: nobody vouches for words of their own. */
async function vouchFor(people: readonly Actor[], quotations: readonly string[]): Promise<void> {
  const reviewer = actorWith(people, ["reviewer"]) ?? people.find((person) => may(person, "quotations.verify"));
  if (!reviewer) return;
  for (const quotationId of quotations) {
    const command = { commandId: createId(), quotationId, version: 1 };
    const verified = await verifyQuotation(reviewer, command);
    // A folder may be imported again.
    if (!verified.ok && verified.error.code !== "alreadySigned") must(verified, `setup.json, ${quotationId}`);
  }
}

/** Oldest first, so that publications are made in the order readers would have seen them. */
function inOrder({ articles }: PortableDesk): PortableArticle[] {
  const time = ({ article }: PortableArticle) =>
    article.datePublished === null ? Infinity : Date.parse(article.datePublished);
  return articles.toSorted((a, b) => time(a) - time(b));
}

function written({ editions }: PortableArticle): Language[] {
  return languages.filter((language) => editions[language]?.document.content.some(hasWords));
}

/** One that is there already stays as it is. */
async function accountOf({ name, email, roles, locale, person }: DeskUser): Promise<Actor> {
  await addUser({ name, email, roles, locale, ...(person !== undefined && { personId: person }) });
  const user = await transaction((tx) => findDeskUser(tx, { email: email.toLowerCase() }));
  if (user === null) throw new Error(`the account of ${email} was added and is not there`);
  return { id: user.id, name: user.name, roles: user.roles, grants: user.grants, locale: user.locale };
}

function actorWith(people: readonly Actor[], wanted: readonly Role[]): Actor | undefined {
  return people.find((person) => wanted.every((role) => person.roles.includes(role)));
}

function must<T>(result: Result<T>, where: string): T {
  if (result.ok) return result.value;
  throw new OperatorProblem(`${where}: ${sentenceOf(result.error)}`);
}

/** For the terminal: the code and its values; the studio has translated messages instead. */
function sentenceOf({ code, params }: Failure): string {
  const values = Object.entries(params ?? {}).map(([key, value]) => `${key}: ${value}`);
  return [code, ...values].join(", ");
}
