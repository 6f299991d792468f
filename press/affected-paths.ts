import { entriesAbout } from "#db/press/entries.ts";
import {
  neighboursOf,
  type PublishedArticleFacts,
  publishedArticleFacts,
  publishedColumnSlugs,
  publishedPeople,
} from "#db/press/published-index.ts";
import { publicQuotations, quotationsOfArticle } from "#db/press/published-quotations.ts";
import { relatedPlaces } from "#db/press/related-places.ts";
import { articlesNear } from "#db/published/near-in-list.ts";
import type { Tx } from "#db/transaction.ts";
import { readerLocales } from "#domain/locale.ts";
import { personPath } from "#domain/publication/paths.ts";
import { articleTargets, livePages } from "#press/article-targets.ts";
import { listTargets } from "#press/list-targets.ts";
import { quotationTargets } from "#press/quotation-targets.ts";
import { columnTargets, feeds, homes, siteFiles } from "#press/standing-targets.ts";
import { everyLocale, type PressAct, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** What an event touches, in the order it matters: readers wait for `first`; `rest` may take its time. */
export type Affected = { first: PressTarget[]; rest: PressTarget[] };

/**
 * The dependency index: which paths show an article. It is derived from the published tables themselves (the article as it
 * is and as every earlier publication had it), so there is no second list that could disagree with them. Without `lists`,
 * related articles, the archive, tags, sources and corrections are left to who presses all of those.
 */
export async function affectedByArticle(tx: Tx, articleId: string, lists = true): Promise<Affected> {
  const facts = await publishedArticleFacts(tx, articleId);
  if (facts === undefined) {
    return { first: [], rest: [] };
  }
  const live = new Set(await publishedColumnSlugs(tx));
  const columns = facts.columnSlugs.flatMap((slug) => columnTargets(slug, live.has(slug) ? render : withdraw));
  const people = await publishedPeople(tx, facts.personIds);
  const personPages = people.flatMap((person) =>
    everyLocale((locale) => personPath(locale, person), subjects.person(person.id)),
  );
  const formerPeople = await formerPersonTargets(tx, facts.personIds, people);
  const neighbours = await neighbourTargets(tx, facts);
  const quotations = await publicQuotations(tx, await quotationsOfArticle(tx, articleId));
  const quotationPages = quotations.flatMap((id) => quotationTargets(id, render));
  const own = articleTargets(facts);
  return {
    first: [...own.filter((target) => !isDrawn(target)), ...homes()],
    rest: [
      ...own.filter(isDrawn),
      ...neighbours,
      ...(lists ? await relatedTargets(tx, articleId) : []),
      ...columns,
      ...personPages,
      ...formerPeople,
      ...quotationPages,
      ...(lists ? await listTargets(tx, articleId) : []),
      ...feeds(),
      ...siteFiles(),
    ],
  };
}

/** A picture for links: drawing one takes as long as several pages, and whoever asks for it meanwhile is given it. */
function isDrawn({ path, act }: PressTarget): boolean {
  return act.kind === "render" && path.endsWith(".png");
}

/** Articles beside it in a column name it, or named it before it moved; what they name so they do not name as related. */
async function neighbourTargets(tx: Tx, facts: PublishedArticleFacts): Promise<PressTarget[]> {
  const ids = new Set<string>();
  for (const place of facts.places) {
    for (const id of await neighboursOf(tx, facts.id, place)) {
      ids.add(id);
    }
  }
  return livePages(tx, ids);
}

/** Articles that may name it as related to them, or did. */
async function relatedTargets(tx: Tx, articleId: string): Promise<PressTarget[]> {
  const ids = new Set<string>();
  for (const place of await relatedPlaces(tx, articleId)) {
    for (const id of await articlesNear(tx, articleId, place)) ids.add(id);
  }
  return livePages(tx, ids);
}

/** Addresses a person had under another name. */
async function formerPersonTargets(
  tx: Tx,
  personIds: string[],
  people: { id: string; names: { en: string } }[],
): Promise<PressTarget[]> {
  const former: PressTarget[] = [];
  for (const id of personIds) {
    const person = people.find((one) => one.id === id);
    const now = person === undefined ? [] : readerLocales.map((locale) => personPath(locale, person));
    for (const entry of await entriesAbout(tx, subjects.person(id))) {
      const movedTo = now.find((path) => path.split("/")[1] === entry.path.split("/")[1]);
      if (!now.includes(entry.path)) {
        const act: PressAct = movedTo === undefined ? withdraw : { kind: "move", to: movedTo };
        former.push({ path: entry.path, subject: entry.subject, act });
      }
    }
  }
  return former;
}
