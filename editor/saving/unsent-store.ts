import { del, entries, set } from "idb-keyval";
import type { SaverParts } from "#editor/saving/saver.ts";
import type { Unsent } from "#editor/saving/unsent.ts";

const prefix = "duizhao:unsent";

/** The place in this browser's database for the unsent work of one page; two tabs must not overwrite each other's. */
export function unsentStore(userId: string, editionId: string, tabId: string): SaverParts["store"] {
  const key = [prefix, userId, editionId, tabId].join(":");
  return { keep: (unsent) => set(key, unsent), forget: () => del(key) };
}

/** The oldest work of this person on this edition that no open tab answers for, and the way to drop it. */
export async function findUnsent(
  userId: string,
  editionId: string,
): Promise<{ unsent: Unsent; forget: () => Promise<void> } | null> {
  const start = `${[prefix, userId, editionId].join(":")}:`;
  const mine = (await entries<string, Unsent>()).filter(([key]) => String(key).startsWith(start));
  mine.sort(([, a], [, b]) => (a.keptAt < b.keptAt ? -1 : 1));
  for (const [key, unsent] of mine)
    if (!(await isOpen(key.slice(start.length)))) return { unsent, forget: () => del(key) };
  return null;
}

/** Lets other tabs know that this one is alive; ends with the page. */
export function announceTab(tabId: string): void {
  // Only pages served over https or from this machine have locks; elsewhere every other tab counts as closed.
  navigator.locks?.request(`${prefix}:${tabId}`, () => new Promise(() => undefined)).catch(() => undefined);
}

async function isOpen(tabId: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(`${prefix}:${tabId}`, { ifAvailable: true }, (lock) => lock === null);
}
