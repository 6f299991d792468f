import { listEntries } from "#db/press/entries.ts";
import { countPublishedArticles, listPublishedArticleIds } from "#db/press/published-index.ts";
import { countPublicQuotations, listPublicQuotations } from "#db/press/published-quotations.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { affectedByArticle } from "#press/affected-paths.ts";
import { everyList } from "#press/list-targets.ts";
import { quotationTargets } from "#press/quotation-targets.ts";
import { standingTargets } from "#press/standing-targets.ts";
import { type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** A part of everything there is to press, with what it is about and how far it brings whoever goes through all of it. */
export type Portion = {
  /** No path comes in two portions. */
  targets: PressTarget[];
  articleIds: string[];
  quotationIds: string[];
  /** Things (pages that stand anyway, articles, quotations) gone through with this portion, and in all. */
  done: number;
  total: number;
};

/** What goes through one transaction where there is much to press. */
const articlesAPortion = 10;
const quotationsAPortion = 30;
const pagesAPortion = 100;
const entriesAPortion = 500;

/** Every path of the readers' site, a few articles at a time: what is rendered there, and where it leads or led. */
export async function* everything(): AsyncGenerator<Portion> {
  const visited = new Set<string>();
  const standing = [...(await transaction(standingTargets)), ...(await transaction(everyList))];
  const [articles, quotations] = await transaction(async (tx) => [
    await countPublishedArticles(tx),
    await countPublicQuotations(tx),
  ]);
  let done = 0;
  const portion = (things: number, targets: PressTarget[], about: Partial<Portion> = {}): Portion => {
    done += things;
    const fresh = [...new Map(targets.map((target) => [target.path, target])).values()].filter(
      ({ path }) => !visited.has(path),
    );
    for (const { path } of fresh) visited.add(path);
    // Something may be published on the way.
    const total = Math.max(done, standing.length + articles + quotations);
    return { targets: fresh, articleIds: [], quotationIds: [], ...about, done, total };
  };
  for (let at = 0; at < standing.length; at += pagesAPortion) {
    const targets = standing.slice(at, at + pagesAPortion);
    yield portion(targets.length, targets);
  }
  for await (const articleIds of batches((tx, after) => listPublishedArticleIds(tx, after, articlesAPortion))) {
    const targets = await transaction(async (tx) => {
      const affected: PressTarget[] = [];
      for (const id of articleIds) {
        const { first, rest } = await affectedByArticle(tx, id, false);
        affected.push(...first, ...rest);
      }
      return affected;
    });
    yield portion(articleIds.length, targets, { articleIds });
  }
  for await (const quotationIds of batches((tx, after) => listPublicQuotations(tx, after, quotationsAPortion))) {
    const targets = quotationIds.flatMap((id) => quotationTargets(id, render));
    yield portion(quotationIds.length, targets, { quotationIds });
  }
}

/** What was stored up to a generation and is no path of the site any more: it must not be served from an old page. */
export async function* nothingElse(visited: ReadonlySet<string>, upTo: number): AsyncGenerator<PressTarget[]> {
  for (let after = ""; ; ) {
    const entries = await transaction((tx) => listEntries(tx, after, entriesAPortion));
    const last = entries.at(-1);
    if (last === undefined) return;
    const others = entries.filter(
      ({ path, generation, subject }) => generation <= upTo && subject !== subjects.asset && !visited.has(path),
    );
    yield others.map(({ path, subject }) => ({ path, subject, act: withdraw }));
    after = last.path;
  }
}

/** All ids of a list that comes in parts. */
async function* batches(part: (tx: Tx, after: string) => Promise<string[]>): AsyncGenerator<string[]> {
  let ids = await transaction((tx) => part(tx, ""));
  while (ids.length > 0) {
    yield ids;
    const last = ids.at(-1) ?? "";
    ids = await transaction((tx) => part(tx, last));
  }
}
