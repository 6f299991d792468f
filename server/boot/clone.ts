import { join, resolve } from "node:path";
import type { Settings } from "#domain/settings/settings.ts";

/** The folder that package.json is in. */
export const cloneRoot = join(import.meta.dirname, "..", "..");

/** The data folder as an absolute path: a relative setting is relative to the clone. */
export function dataFolder(settings: Settings): string {
  return resolve(cloneRoot, settings.dataDir);
}
