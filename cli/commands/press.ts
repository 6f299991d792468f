import { resolve } from "node:path";
import { z } from "zod";
import { type Progress, showProgress } from "#cli/progress-bar.ts";
import { type PressAtHand, withPress } from "#cli/with-press.ts";
import { removeObject } from "#db/press/objects.ts";
import { readPressState } from "#db/press/state.ts";
import { transaction } from "#db/transaction.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { checkPressed } from "#press/check-pressed.ts";
import { exportSite } from "#press/export/export-site.ts";
import { currentFrame, outdatedParts } from "#press/frame.ts";
import { knownObjects } from "#press/known-objects.ts";
import { Press, type ProgressHeard } from "#press/press.ts";
import { quickly } from "#press/pressed-object.ts";
import { PagesRefused } from "#press/refusal.ts";
import { createRenderer } from "#press/renderer.ts";

const optionsSchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ check: z.literal(true) }),
  z.strictObject({ to: z.string().min(1) }),
]);

/** What a shell understands as ended by Ctrl-C. */
const interrupted = 130;

/** `duizhao press`; gives the exit code. */
export async function pressCommand(rawOptions: object): Promise<number> {
  const options = optionsSchema.safeParse(rawOptions).data;
  if (options === undefined) throw new OperatorProblem("Say one of --all, --check and --to <folder>.");
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  // Before the press changes to the clone's folder.
  const folder = "to" in options ? resolve(options.to) : "";
  try {
    return await withPress(async (press) => {
      const watched = (what: string) => watch(what, stop.signal);
      if ("all" in options) return pressAll(press, watched("Pressing"));
      return "check" in options ? check(press, watched("Checking")) : exportTo(press, folder, watched("Exporting"));
    });
  } catch (error) {
    if (stop.signal.aborted) {
      console.error("to" in options ? "Stopped: the last export stands as it was." : "Stopped.");
      return interrupted;
    }
    throw error;
  }
}

type Watched = { heard: ProgressHeard; end: Progress["end"] };

/** Shows how far it has come, and ends it where somebody asked for that. */
function watch(what: string, signal: AbortSignal): Watched {
  const progress = showProgress(what);
  const heard: ProgressHeard = (at) => {
    signal.throwIfAborted();
    progress.told(at);
  };
  return { heard, end: progress.end };
}

async function pressAll(at: PressAtHand, { heard, end }: Watched): Promise<number> {
  if (at.siteRuns && !(await isFramedHere(at))) {
    throw new OperatorProblem(
      "The site that runs was pressed for another address or by another build. Give this command the PORT, DUIZHAO_URL and DUIZHAO_NEXT_DIST that the site has, or end the site first.",
    );
  }
  const known = knownObjects((hash) => transaction((tx) => removeObject(tx, hash)));
  const press = new Press({
    renderer: createRenderer({ ...at.page, known }),
    // Nobody is answered from here; every instance hears of what changed.
    store: { catchUp: async () => undefined, load: async () => undefined },
    log: at.page.log,
    buildId: at.buildId,
    siteUrl: at.settings.url,
    module: at.page.module,
    connectionString: at.connectionString,
    purges: at.settings.purgeHook !== null,
  });
  try {
    while (!(await press.pressAll(heard))) {
      heard({ done: 0, total: 1 });
      await new Promise((done) => setTimeout(done, 1_000));
    }
  } catch (error) {
    if (!(error instanceof PagesRefused)) throw error;
    for (const line of refusals(error)) console.error(line);
    return 1;
  } finally {
    end();
  }
  console.log("Everything is pressed.");
  return 0;
}

async function check(at: PressAtHand, { heard, end }: Watched): Promise<number> {
  if (!(await isFramedHere(at))) {
    console.error(
      "What is stored was pressed for another address, by another build or not at all: pages may differ for that.",
    );
  }
  const damaged = new Set<string>();
  const known = knownObjects((hash) => damaged.add(hash));
  // What is not stored like this is only named, and need not be small.
  const renderer = createRenderer({ ...at.page, known, effort: { atOnce: 2, waiting: 2_000, quality: quickly } });
  const { paths, differences } = await checkPressed(renderer, damaged, heard).finally(end);
  for (const { path, how, detail } of differences) console.log(`${path} ${how}: ${detail}`);
  console.log(`${paths} paths, ${differences.length} ${differences.length === 1 ? "difference" : "differences"}`);
  return differences.length === 0 ? 0 : 1;
}

async function exportTo(at: PressAtHand, to: string, { heard, end }: Watched): Promise<number> {
  const renderer = createRenderer({ ...at.page, known: knownObjects(() => undefined) });
  try {
    const { pages, moved, files } = await exportSite({ renderer, to, url: at.settings.url }, heard).finally(end);
    console.log(`${pages} pages, ${moved} moved addresses, ${files} files in ${to}`);
    return 0;
  } catch (error) {
    if (!(error instanceof PagesRefused)) throw error;
    for (const line of refusals(error)) console.error(line);
    throw new OperatorProblem("Nothing was exported: the pages above are not fit for readers.");
  }
}

/** Whether what is stored was pressed by the build and for the address that this command has. */
async function isFramedHere({ buildId, settings, page }: PressAtHand): Promise<boolean> {
  return transaction(async (tx) => {
    const frame = await currentFrame(tx, { buildId, siteUrl: settings.url, module: page.module });
    return !outdatedParts(frame, (await readPressState(tx)).frame).has("made");
  });
}

function refusals({ refused }: PagesRefused): string[] {
  return refused.map(({ path, refusal }) => `${path} is refused: ${refusal.reason}, ${refusal.detail}`);
}
