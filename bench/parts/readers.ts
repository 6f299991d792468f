import { setTimeout as wait } from "node:timers/promises";
import { get } from "./get.ts";
import { versionsIn } from "./versions.ts";

/** A request each, this often. */
const everyMs = 5000;

export type Fault = { path: string; what: string };

/**
 * Readers who each open one of the pages every five seconds, and see to it that what they get is whole: the page answers, is
 * of one version, of none older than somebody had before, and its style sheet and scripts are there.
 */
export function startReaders(site: string, count: number, paths: readonly string[]) {
  const faults: Fault[] = [];
  const newest = new Map<string, number>();
  const parts = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let requests = 0;

  const open = async (path: string) => {
    const known = newest.get(path) ?? -1;
    requests += 1;
    const { status, body } = await get(site + path);
    const page = body.toString();
    const versions = [...versionsIn(page)];
    const [version] = versions;
    if (status !== 200) faults.push({ path, what: `answered ${status}` });
    if (versions.length > 1) faults.push({ path, what: `mixes versions ${versions.join(" and ")}` });
    if (version !== undefined && version < known) faults.push({ path, what: `went back from ${known} to ${version}` });
    newest.set(path, Math.max(known, newest.get(path) ?? -1, ...versions));
    for (const [, part = ""] of page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      if (!parts.has(part)) parts.set(part, openPart(part));
    }
  };
  const openPart = async (path: string) => {
    const { status } = await get(site + path);
    if (status !== 200) faults.push({ path, what: `answered ${status}` });
  };
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const read = async (place: number) => {
    await pause((place * everyMs) / count);
    for (let turn = place; !stopping.signal.aborted; turn += 7) {
      const path = paths[turn % paths.length] ?? "/";
      await open(path).catch((error: unknown) => faults.push({ path, what: String(error) }));
      await pause(everyMs);
    }
  };
  const all = Array.from({ length: count }, (_, place) => read(place));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([...all, ...parts.values()]);
      return { requests, faults };
    },
  };
}
