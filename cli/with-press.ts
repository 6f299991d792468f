import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { siteRuns, withDatabase } from "#cli/with-database.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { parseSettings, type Settings } from "#domain/settings/settings.ts";
import { openDoor } from "#press/door.ts";
import { readBuildId } from "#press/frame.ts";
import { type ReaderModule, readReaderModule } from "#press/reader-module.ts";
import type { RendererOptions } from "#press/renderer.ts";
import { buildSite } from "#server/boot/build-site.ts";
import { cloneRoot } from "#server/boot/clone.ts";

/** What a command presses with. */
export type PressAtHand = {
  settings: Settings;
  /** Renders pages of the published tables; `known` and effort are the command's to add. */
  page: RendererOptions & { module: ReaderModule; log: Logger };
  buildId: string;
  connectionString: string;
  /** Whether a site runs on the same data folder at this moment. */
  siteRuns: boolean;
};

/**
 * Runs `fn` with the installation's database and a Next of this process's own that renders readers' pages, whether the site
 * runs or not: what is pressed reaches it through the database, as from any other instance.
 */
export async function withPress<T>(fn: (press: PressAtHand) => Promise<T>): Promise<T> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  return withDatabase(async () => {
    const settings = parseSettings(process.env);
    const nextDist = join(cloneRoot, settings.nextDist);
    const runs = siteRuns(settings);
    await haveBuild(settings, runs);
    // Next reads its configuration relative to where it stands.
    process.chdir(cloneRoot);
    const { default: next } = await import("next");
    const app = next({ dev: false, dir: cloneRoot, httpServer: createServer() });
    await quietly(() => app.prepare());
    const secret = randomBytes(24).toString("hex");
    const log = pino({ level: "error" }, pino.destination(2));
    const handle = app.getRequestHandler();
    const door = await openDoor((request, response) => handle(request, response), secret);
    try {
      return await fn({
        settings,
        page: { origin: door.origin, secret, nextDist, module: await readReaderModule(), log },
        buildId: await readBuildId(nextDist),
        connectionString: settings.databaseUrl ?? "",
        siteRuns: runs,
      });
    } finally {
      await door.close();
      await app.close();
    }
  });
}

/** Standard output is the command's alone: what Next says there goes where its errors go. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = console.error;
  await work().finally(() => {
    console.log = log;
  });
}

/** The build that the site runs with is not replaced under it. */
async function haveBuild({ nextDist }: Settings, runs: boolean): Promise<void> {
  if (runs) {
    if (existsSync(join(cloneRoot, nextDist, "BUILD_ID"))) return;
    throw new OperatorProblem(
      `The site that runs was built into another folder than ${nextDist}: set DUIZHAO_NEXT_DIST.`,
    );
  }
  const { line, skipped } = await buildSite(nextDist, { signal: new AbortController().signal });
  if (!skipped) console.error(line);
}
