import type { Logger } from "pino";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { currentEntries } from "#db/press/entries.ts";
import { findUnpressedArticles, findUnpressedQuotations, isFurnitureAwaited } from "#db/press/unpressed.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { everyList } from "#press/list-targets.ts";
import type { Press } from "#press/press.ts";
import { standingTargets } from "#press/standing-targets.ts";
import type { PressTarget } from "#press/targets.ts";

/** However a job or an entry of the press was lost, readers wait no longer for what it would have brought. */
const everyMs = 60_000;
/** Of a large desk a look takes seconds of the database's time, of which it gets one in so many. */
const restful = 20;
/** A look at a large desk takes longer than a use case may. */
const atLeisure = { timeoutMs: everyMs };
const longestPauseMs = 10 * 60_000;
/** Pages made at a time, all of which are in memory; the next time it is others. */
const pagesAtMost = 200;
/** What is still missing after it was pressed is not pressed each minute. */
const againMs = 60 * 60_000;

/**
 * One look at whether everything that was published has its pages; what has none is pressed by a job, or, of the pages that
 * belong to no article, at once. Looks nothing up one by one that a question to the database tells.
 * @returns how many things were missing
 */
export function createReconcile(press: Press, log: Logger): () => Promise<number> {
  const tried = { articles: lately(), quotations: lately(), paths: lately(), furniture: lately() };
  return async () => {
    const furniture = await press.unpressedFurniture();
    if (furniture === undefined) tried.furniture = lately();
    else if (!tried.furniture.names().includes(furniture)) {
      const asked = await transaction(async (tx) => {
        const asks = !(await isFurnitureAwaited(tx));
        if (asks) await askToPress(tx, { furniture: true });
        return asks;
      });
      if (asked) {
        tried.furniture.add([furniture]);
        log.warn("what stands beside the articles was changed and not pressed; pressing it now");
        return 1;
      }
    }
    if (await press.isOutdated()) return 0; // somebody presses everything, or is about to
    const { articles, quotations } = await transaction(async (tx) => {
      const articles = await findUnpressedArticles(tx, tried.articles.names());
      const quotations = await findUnpressedQuotations(tx, tried.quotations.names());
      for (const articleId of articles) await askToPress(tx, { articleId });
      for (const quotationId of quotations) await askToPress(tx, { quotationId });
      return { articles, quotations };
    }, atLeisure);
    // Only now that the jobs are there.
    tried.articles.add(articles);
    tried.quotations.add(quotations);
    const missing = await transaction((tx) => missingPages(tx, tried.paths.names()), atLeisure);
    const paths = missing.map(({ path }) => path);
    tried.paths.add(paths);
    const count = articles.length + quotations.length + missing.length;
    if (count > 0) {
      log.warn({ articles, quotations, paths }, "these were published and not pressed; pressing them now");
    }
    await press.pressTargets(missing);
    return count;
  };
}

/** Pages of no article that should be there from publication on; others are made when they are asked for. */
async function missingPages(tx: Tx, except: readonly string[]): Promise<PressTarget[]> {
  const targets = [...(await standingTargets(tx)), ...(await everyList(tx))];
  const awaited = new Map(
    targets.flatMap((one) => (one.act.kind === "render" && !one.whenAsked ? [[one.path, one]] : [])),
  );
  for (const path of except) awaited.delete(path);
  const entries = await currentEntries(tx, [...awaited.keys()]);
  return [...awaited.values()].filter(({ path }) => entries.get(path)?.objectHash == null).slice(0, pagesAtMost);
}

/** Names of what was tried within `againMs`. */
function lately() {
  const tried = new Map<string, number>();
  return {
    names(): string[] {
      for (const [name, at] of tried) if (performance.now() - at >= againMs) tried.delete(name);
      return [...tried.keys()];
    },
    add(names: readonly string[]): void {
      for (const name of names) tried.set(name, performance.now());
    },
  };
}

/** How long it is from the end of a look that took so long to the next: a minute, or longer where looking is much work. */
export function pauseAfter(tookMs: number): number {
  return Math.min(longestPauseMs, Math.max(everyMs, tookMs * restful));
}

/** Looks at once and then again and again, for as long as the process lives. */
export function keepReconciled(press: Press, log: Logger): void {
  const reconcile = createReconcile(press, log);
  let begun = false;
  const look = async (): Promise<void> => {
    let pause = everyMs;
    try {
      // Also where the database was away when the instance started.
      if (!begun) await press.pressAllIfOutdated();
      begun = true;
      const began = performance.now();
      await reconcile();
      pause = pauseAfter(performance.now() - began);
    } catch (error) {
      log.error({ err: error }, "whether everything is pressed could not be looked at, or mended");
    }
    setTimeout(look, pause).unref();
  };
  void look();
}
