import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { exportSite } from "#press/export/export-site.ts";
import type { ProgressHeard } from "#press/press.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import {
  type Instance,
  type ScriptedNext,
  startInstance,
  startScriptedNext,
  testSecret,
  testSiteUrl,
} from "#press/testing/scripted-next.ts";
import { publishOneOfEach, writeEverything } from "#press/testing/whole-desk.ts";

type Desk = Awaited<ReturnType<typeof publishOneOfEach>>;

/** What `useExport` publishes, and what says its pages. */
export let desk: Desk;
export let next: ScriptedNext;
export let instance: Instance;
/** The export, and what it stands in. */
export let site: string;
export let folder: string;

/** Exports a desk with one of everything for the tests of one file; `own` are pages that they write themselves. */
export function useExport(own: (published: Desk) => Record<string, string>): void {
  useTestDatabase();
  beforeAll(async () => {
    next = await startScriptedNext();
    instance = await startInstance(next);
    desk = await publishOneOfEach();
    folder = mkdtempSync(join(tmpdir(), "duizhao-export-"));
    site = join(folder, "site");
    await writeEverything(next, own(desk));
    await exportTo(site);
  }, 60_000);
  afterAll(async () => {
    await instance.remove();
    await next.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Exports what Next says to a folder, as the command does. */
export async function exportTo(to: string, told?: ProgressHeard) {
  const page = {
    origin: next.origin,
    secret: testSecret,
    nextDist: instance.folder,
    module: await readReaderModule(),
    log: pino({ level: "silent" }),
  };
  return exportSite({ renderer: createRenderer(page), to, url: testSiteUrl }, told);
}
