import type { Logger } from "pino";
import { aloneAtPress } from "#db/press/advisory-lock.ts";
import { columnCameAndWent, publishedVersions } from "#db/press/published-index.ts";
import { foldQuotations } from "#db/press/search-index.ts";
import { lockPressState, readPressState, setPressFrame } from "#db/press/state.ts";
import { sweepPress } from "#db/press/sweep.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { newsSitemapPath } from "#domain/publication/paths.ts";
import { affectedByQuotation } from "#press/affected-by-quotation.ts";
import { type Affected, affectedByArticle } from "#press/affected-paths.ts";
import type { Answer } from "#press/answer.ts";
import { livePages } from "#press/article-targets.ts";
import { everything, nothingElse, type Portion } from "#press/everything.ts";
import { foundSame } from "#press/found-same.ts";
import { currentFrame, type Frame, frameText, outdatedParts, withBeside } from "#press/frame.ts";
import { indexForSearch } from "#press/index-for-search.ts";
import { PlanOutdated, pressPaths, type Stands } from "#press/press-paths.ts";
import type { ReaderModule } from "#press/reader-module.ts";
import { type Refused, throwRefused } from "#press/refusal.ts";
import type { Renderer } from "#press/renderer.ts";
import { type Resolution, resolvePath } from "#press/resolve-path.ts";
import { singleFlight } from "#press/single-flight.ts";
import { affectedSitemaps } from "#press/sitemap-targets.ts";
import { aboutTargets, homes, siteFiles } from "#press/standing-targets.ts";
import type { PressStore } from "#press/store.ts";
import { type PressTarget, render, subjects } from "#press/targets.ts";

/** How far somebody has come who goes through everything. */
export type ProgressHeard = (progress: Pick<Portion, "done" | "total">) => void;

export type PressOptions = {
  renderer: Renderer;
  /** What an instance answers readers with; a command has none to bring up to date. */
  store: Pick<PressStore, "catchUp" | "load">;
  log: Logger;
  buildId: string;
  siteUrl: string;
  module: ReaderModule;
  connectionString: string;
  /** Whether a service in front of the site is told what changed (purge.ts). */
  purges?: boolean;
};

/** What a path answers when it was in no store: a page made just now, or what the published index says of it. */
export type OnDemand = { kind: "answer"; answer: Answer } | { kind: "refused" } | Exclude<Resolution, { kind: "page" }>;

/** Whether readers wait for it, and whether what was planned still stands (pressPaths). */
type HowToPress = { urgent?: boolean; stands?: Stands | undefined };

/** What goes through one transaction where there is much to press. */
const articlesABatch = 10;
const pagesABatch = 100;
/** Publications are told their time by another clock, perhaps. */
const clocksApartMs = 2_000;
/** How often it is asked whether another instance has pressed everything. */
const turnMs = 1_000;
/** Superseded entries of the last generations stay, for instances that have not caught up. */
const generationsKept = 100;

/** The press of one instance: it renders, stores, and brings its own store up to date at once. */
export class Press {
  readonly #options: PressOptions;
  readonly #demands = singleFlight<OnDemand>();
  readonly #same = foundSame();

  constructor(options: PressOptions) {
    this.#options = options;
  }

  /** Presses what shows an article, as `pressTogether` does of several. */
  pressArticle(articleId: string): Promise<void> {
    return this.pressTogether([articleId]);
  }

  /**
   * Presses what shows articles that went out together. Their own pages and the home pages are switched in one generation,
   * so that nobody is shown some of them; then everything else that depends on any of them. An article that is changed
   * meanwhile is left to the job of that change, which presses all that shows it, and makes nothing twice.
   * @throws PagesRefused after storing every page that was fit
   */
  async pressTogether(articleIds: readonly string[]): Promise<void> {
    const versions = await transaction((tx) => publishedVersions(tx, articleIds));
    const unchanged = async (tx: Tx) => {
      const now = await publishedVersions(tx, articleIds);
      return articleIds.filter((_, at) => now[at] === versions[at]);
    };
    const stands = async (tx: Tx) => (await unchanged(tx)).length === articleIds.length;
    try {
      await this.#pressArticles(articleIds, stands);
    } catch (error) {
      if (!(error instanceof PlanOutdated)) throw error;
      const left = await transaction(unchanged);
      if (left.length > 0) await this.pressTogether(left);
    }
  }

  async #pressArticles(articleIds: readonly string[], stands: Stands): Promise<void> {
    const affected: Affected[] = [];
    const refused = await this.#options.renderer.undisturbed(async () => {
      for (const id of articleIds) affected.push(await transaction((tx) => affectedByArticle(tx, id)));
      const first = affected.flatMap((one) => one.first);
      return this.#press(first, { urgent: true, stands });
    });
    await indexForSearch(articleIds, this.#options.log);
    const rest = affected.flatMap((one) => one.rest);
    refused.push(...(await this.#pressInParts(rest, stands)));
    refused.push(...(await this.#pressSitemaps(articleIds)));
    await this.#end(refused);
  }

  /**
   * Presses what shows an entry of the quotation library: its pages, the articles that embed it, and the index.
   * @throws PagesRefused after storing every page that was fit
   */
  async pressQuotation(quotationId: string): Promise<void> {
    const { first, rest, articleIds } = await transaction((tx) => affectedByQuotation(tx, quotationId));
    const refused = await this.#options.renderer.undisturbed(() => this.#press(first, { urgent: true }));
    for (let at = 0; at < articleIds.length; at += articlesABatch) {
      const ids = articleIds.slice(at, at + articlesABatch);
      refused.push(...(await this.#press(await transaction((tx) => livePages(tx, ids)))));
    }
    refused.push(...(await this.#press(rest)));
    await this.#end([...refused, ...(await this.#pressSitemaps([]))]);
  }

  /**
   * Presses what the desk says beside its articles: the front as it was arranged, and what it says of itself. Where every page
   * shows what changed, such as the accent of a column, everything.
   * @throws PagesRefused after storing every page that was fit
   */
  async pressFurniture(): Promise<void> {
    const { about, beside } = await transaction(async (tx) => ({
      about: await aboutTargets(tx),
      beside: (await currentFrame(tx, this.#options)).beside,
    }));
    const refused = await this.#press([...homes(), ...about, ...siteFiles()]);
    if (refused.length === 0) {
      await transaction(async (tx) => setPressFrame(tx, withBeside((await lockPressState(tx)).frame, beside)));
    }
    await this.#end(refused);
  }

  /**
   * Presses what is news, of which some has grown old since, and the home pages, whose quotation is of the day.
   * @throws PagesRefused where it was not fit
   */
  async pressNews(): Promise<void> {
    await this.pressTargets([{ path: newsSitemapPath, subject: subjects.site, act: render }, ...homes()]);
  }

  /** What may be much: a tag has as many pages as were written of it, and several articles are in the same columns. */
  async #pressInParts(targets: PressTarget[], stands?: Stands): Promise<Refused[]> {
    const once = [...new Map(targets.map((target) => [target.path, target])).values()];
    const refused: Refused[] = [];
    for (let at = 0; at < once.length; at += pagesABatch) {
      refused.push(...(await this.#press(once.slice(at, at + pagesABatch), { stands })));
    }
    return refused;
  }

  /** The parts of a sitemap that is too large for one file, as far as these articles change them. */
  async #pressSitemaps(articleIds: readonly string[]): Promise<Refused[]> {
    return this.#press(await transaction((tx) => affectedSitemaps(tx, articleIds)));
  }

  async #end(refused: Refused[]): Promise<void> {
    // Only the furniture: during a change of builds the older instance must not press everything back.
    await this.#pressAllWhere(async () => (await this.#outdated()).parts.has("furniture"));
    throwRefused(refused);
  }

  /**
   * Presses everything there is, a few articles at a time, while readers get the former pages; withdraws what is no longer
   * in the published index. Does nothing while another instance is at it, which then looks whether it has to do it again.
   * @param told hears how far it has come; what it throws ends the work, and what is pressed by then stays
   * @returns whether it was done here
   * @throws PagesRefused after storing every page that was fit
   */
  pressAll(told?: ProgressHeard): Promise<boolean> {
    return this.#alone(async () => true, told);
  }

  /** Asked again once it is our turn: whoever had it before us may have done what we came for. */
  async #pressAllWhere(needed: () => Promise<boolean>): Promise<boolean> {
    return !(await needed()) || this.#alone(needed);
  }

  async #alone(needed: () => Promise<boolean>, told?: ProgressHeard): Promise<boolean> {
    const { connectionString, log } = this.#options;
    const started = Date.now();
    const outcome = await aloneAtPress(connectionString, async () =>
      (await needed()) ? this.#pressAll(told) : undefined,
    );
    if (outcome === "held") return false;
    // Whoever found us at it left it to us, be it that we only looked.
    if (outcome === undefined) return this.#pressAllWhere(needed);
    log.info({ pages: outcome.pages, ms: Date.now() - started }, "pressed everything");
    // Only now that we let go: who found us at it has changed the furniture before. What changed and changed back meanwhile
    // is no other furniture, and yet stands on pages that were made in between.
    const since = new Date(started - clocksApartMs);
    if ((await this.#outdated()).parts.has("furniture") || (await transaction((tx) => columnCameAndWent(tx, since)))) {
      return this.pressAll(told);
    }
    throwRefused(outcome.refused);
    return true;
  }

  /** Presses everything when another build, or other furniture, made the pages that are stored; waits for its turn. */
  async pressAllIfOutdated(): Promise<void> {
    while (!(await this.#pressAllWhere(() => this.isOutdated()))) {
      await new Promise((resolve) => setTimeout(resolve, turnMs).unref());
    }
  }

  /** Makes a page that is asked for and not pressed yet: once, however many ask. Nothing outside the index is stored. */
  onDemand(path: string): Promise<OnDemand> {
    return this.#demands(path, async () => {
      const resolution = await transaction((tx) => resolvePath(tx, path));
      if (resolution.kind !== "page") return resolution;
      const refused = await this.#press([resolution.target], { urgent: true });
      const answer = refused.length > 0 ? undefined : await this.#options.store.load(path);
      if (answer !== undefined) return { kind: "answer", answer };
      // It may have been taken down while it was rendered.
      const now = await transaction((tx) => resolvePath(tx, path));
      return now.kind === "page" ? { kind: "refused" } : now;
    });
  }

  /** Whether another build, or other furniture, made the pages that are stored. */
  async isOutdated(): Promise<boolean> {
    const { parts } = await this.#outdated();
    return parts.has("made") || parts.has("furniture");
  }

  /**
   * A name of what `pressFurniture` has to press, where this build made the pages that are stored and they say something
   * else; undefined where there is nothing to do.
   */
  async unpressedFurniture(): Promise<string | undefined> {
    const { frame, parts } = await this.#outdated();
    return parts.size === 0 || parts.has("made") ? undefined : frameText(frame);
  }

  /**
   * Presses these paths.
   * @throws PagesRefused after storing every page that was fit
   */
  async pressTargets(targets: PressTarget[]): Promise<void> {
    throwRefused(await this.#press(targets));
  }

  /** Forgets in the database what later pages replaced long ago. */
  async sweep(): Promise<void> {
    await transaction(async (tx) => {
      const { generation } = await lockPressState(tx);
      await sweepPress(tx, generation - generationsKept);
    });
  }

  async #press(targets: PressTarget[], how: HowToPress = {}): Promise<Refused[]> {
    const { renderer, store, log, purges = false } = this.#options;
    const refused = await pressPaths(renderer, targets, { same: this.#same, purges, ...how });
    await store.catchUp();
    for (const { path, refusal } of refused) {
      log.error({ path, ...refusal }, "a page was refused; the former one stays");
    }
    return refused;
  }

  async #outdated(): Promise<{ frame: Frame; parts: Set<keyof Frame> }> {
    return transaction(async (tx) => {
      const frame = await currentFrame(tx, this.#options);
      return { frame, parts: outdatedParts(frame, (await readPressState(tx)).frame) };
    });
  }

  async #pressAll(told?: ProgressHeard): Promise<{ pages: number; refused: Refused[] }> {
    const { frame, before } = await transaction(async (tx) => ({
      frame: await currentFrame(tx, this.#options),
      before: (await readPressState(tx)).generation,
    }));
    const visited = new Set<string>();
    const refused: Refused[] = [];
    for await (const { targets, articleIds, quotationIds, ...progress } of everything()) {
      for (const { path } of targets) visited.add(path);
      refused.push(...(await this.#press(targets)));
      await indexForSearch(articleIds, this.#options.log);
      if (quotationIds.length > 0) await transaction((tx) => foldQuotations(tx, quotationIds));
      told?.(progress);
    }
    for await (const targets of nothingElse(visited, before)) await this.#press(targets);
    await transaction(async (tx) => {
      await lockPressState(tx);
      await setPressFrame(tx, frameText(frame));
    });
    await this.sweep();
    return { pages: visited.size, refused };
  }
}
