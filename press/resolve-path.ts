import { publishedArticleFacts, publishedColumnSlugs, publishedPeople } from "#db/press/published-index.ts";
import { publicQuotations } from "#db/press/published-quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { idsInSegment, personPath, quotationPath } from "#domain/publication/paths.ts";
import { articleTargets } from "#press/article-targets.ts";
import { resolveList } from "#press/resolve-list.ts";
import { sitemapTargetAt } from "#press/sitemap-targets.ts";
import { standingTarget } from "#press/standing-targets.ts";
import { type PressTarget, render, subjects } from "#press/targets.ts";

/** What a reader's path stands for in the published index. Only a `page` may be pressed. */
export type Resolution =
  | { kind: "page"; target: PressTarget }
  | { kind: "moved"; location: string }
  | { kind: "missing"; locale: ReaderLocale | undefined; was: "not-found" | "gone" };

const article = /^\/[^/]+\/articles\/([a-z0-9-]{3,140})(\/facing|\/share\.png|\.txt|\.md)?$/;
const person = /^\/[^/]+\/people\/([a-z0-9-]{3,140})$/;
/** Words of a slug that may belong to the id: an address of a hundred hyphens is not worth a hundred look-ups. */
const idsTried = 24;
const quotation = /^\/[^/]+\/quotations\/([a-z0-9-]{3,40})$/;
const column = /^\/[^/]+\/columns\/([a-z0-9-]{1,96})(\/feed\.xml|\/share\.png)?$/;

/** Looks a path up in the published index: one article, person, quotation, column or list at most. */
export async function resolvePath(tx: Tx, path: string): Promise<Resolution> {
  const standing = standingTarget(path) ?? (await sitemapTargetAt(tx, path));
  if (standing !== undefined) {
    return { kind: "page", target: standing };
  }
  const locale = localeOf(path);
  const list = locale && (await resolveList(tx, path, locale));
  if (list !== undefined) {
    return { kind: "page", target: list };
  }
  const found =
    locale === undefined
      ? undefined
      : ((await resolveArticle(tx, path, locale)) ??
        (await resolvePerson(tx, path, locale)) ??
        (await resolveQuotation(tx, path, locale)) ??
        (await resolveColumn(tx, path)));
  return found ?? { kind: "missing", locale, was: "not-found" };
}

/** The reader locale a path begins with. */
function localeOf(path: string): ReaderLocale | undefined {
  const first = path.split("/", 2)[1];
  return readerLocales.find((locale) => locale === first);
}

async function resolveArticle(tx: Tx, path: string, locale: ReaderLocale): Promise<Resolution | undefined> {
  const [, segment, form = ""] = article.exec(path) ?? [];
  for (const id of segment === undefined ? [] : idsInSegment(segment).slice(0, idsTried)) {
    const facts = await publishedArticleFacts(tx, id);
    if (facts === undefined) {
      continue;
    }
    const target = articleTargets(facts).find(
      (one) =>
        one.act.kind === "render" &&
        localeOf(one.path) === locale &&
        (/(?:\/facing|\/share\.png|\.txt|\.md)$/.exec(one.path)?.[0] ?? "") === form,
    );
    // A picture of a language that is not there, beside one that is; or an article that went without a word.
    const was = facts.live.length > 0 ? "not-found" : "gone";
    return target === undefined ? { kind: "missing", locale, was } : pageOrMoved(path, target);
  }
  return undefined;
}

async function resolvePerson(tx: Tx, path: string, locale: ReaderLocale): Promise<Resolution | undefined> {
  const segment = person.exec(path)?.[1];
  const ids = segment === undefined ? [] : idsInSegment(segment).slice(0, idsTried);
  const people = ids.length === 0 ? [] : await publishedPeople(tx, ids);
  const found = ids.map((id) => people.find((one) => one.id === id)).find((one) => one !== undefined);
  return (
    found && pageOrMoved(path, { path: personPath(locale, found), subject: subjects.person(found.id), act: render })
  );
}

async function resolveQuotation(tx: Tx, path: string, locale: ReaderLocale): Promise<Resolution | undefined> {
  const segment = quotation.exec(path)?.[1];
  const [id] = segment === undefined ? [] : await publicQuotations(tx, [segment]);
  return id === undefined
    ? undefined
    : pageOrMoved(path, { path: quotationPath(locale, id), subject: subjects.quotation(id), act: render });
}

async function resolveColumn(tx: Tx, path: string): Promise<Resolution | undefined> {
  const [, slug] = column.exec(path) ?? [];
  if (slug === undefined || !(await publishedColumnSlugs(tx)).includes(slug)) {
    return undefined;
  }
  return { kind: "page", target: { path, subject: subjects.column(slug), act: render } };
}

function pageOrMoved(path: string, target: PressTarget): Resolution {
  return target.path === path ? { kind: "page", target } : { kind: "moved", location: target.path };
}
