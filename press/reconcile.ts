import type { Logger } from "pino";
import { addJob } from "#db/jobs/add-job.ts";
import { currentEntries } from "#db/press/entries.ts";
import { findUnpressedArticles, findUnpressedQuotations } from "#db/press/unpressed.ts";
import { transaction } from "#db/transaction.ts";
import { everyList } from "#press/list-targets.ts";
import type { Press } from "#press/press.ts";
import { standingTargets } from "#press/standing-targets.ts";
import { withdraw } from "#press/targets.ts";

/** However a job or an entry of the press was lost, readers wait no longer for what it would have brought. */
const everyMs = 60_000;
/** What is still missing after it was pressed is not pressed each minute. */
const againMs = 60 * 60_000;

/**
 * One look at whether everything that was published has its pages; what has none is pressed by a job, or, of the pages that
 * belong to no article, at once. Looks nothing up one by one that a question to the database tells.
 * @returns how many things were missing
 */
export function createReconcile(press: Press, log: Logger): () => Promise<number> {
  const tried = new Map<string, number>();
  const open = (name: string): boolean => {
    const last = tried.get(name) ?? Number.NEGATIVE_INFINITY;
    if (performance.now() - last < againMs) return false;
    tried.set(name, performance.now());
    return true;
  };
  let begun = false;
  return async () => {
    if (!begun) {
      // Also where the database was away when the instance started.
      await press.pressAllIfOutdated();
      begun = true;
    }
    if (await press.isOutdated()) return 0; // somebody presses everything, or is about to
    const { articles, quotations } = await transaction(async (tx) => {
      const articles = (await findUnpressedArticles(tx)).filter((id) => open(`article:${id}`));
      const quotations = (await findUnpressedQuotations(tx)).filter((id) => open(`quotation:${id}`));
      for (const articleId of articles) await addJob(tx, "press", { articleId }, { jobKey: `press:${articleId}` });
      for (const quotationId of quotations)
        await addJob(tx, "press", { quotationId }, { jobKey: `press:quotation:${quotationId}` });
      return { articles, quotations };
    });
    const missing = await transaction(async (tx) => {
      const all = [...(await standingTargets(tx)), ...(await everyList(tx, withdraw))];
      // What is withdrawn is not there, or made when somebody asks: nobody misses it.
      const standing = all.filter(({ act }) => act.kind === "render");
      const entries = await currentEntries(
        tx,
        standing.map(({ path }) => path),
      );
      const absent = standing.filter(({ path, act }) => act.kind === "render" && entries.get(path)?.objectHash == null);
      return absent.filter(({ path }) => open(path));
    });
    const found = { articles, quotations, paths: missing.map(({ path }) => path) };
    const count = articles.length + quotations.length + missing.length;
    if (count > 0) log.warn(found, "these were published and not pressed; pressing them now");
    await press.pressTargets(missing);
    return count;
  };
}

/** Looks at once and each minute, for as long as the process lives. */
export function keepReconciled(press: Press, log: Logger): void {
  const reconcile = createReconcile(press, log);
  let looking = false;
  const look = (): void => {
    if (looking) return;
    looking = true;
    void reconcile()
      .catch((error: unknown) =>
        log.error({ err: error }, "whether everything is pressed could not be looked at, or mended"),
      )
      .finally(() => {
        looking = false;
      });
  };
  look();
  setInterval(look, everyMs).unref();
}
