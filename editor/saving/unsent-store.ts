import { del, entries, set } from "idb-keyval";
import type { Unsent } from "#editor/saving/unsent.ts";

const prefix = "duizhao:unsent";

export type UnsentStore<C> = { keep(unsent: Unsent<C>): Promise<void>; forget(): Promise<void> };

/**
 * The place in this browser's database for the unsent work of one person, on one thing (`edition:<id>`), in one page: two
 * tabs must not overwrite each other's, nor two people at one machine.
 */
export function unsentStore<C>(userId: string, subject: string, tabId: string): UnsentStore<C> {
  const key = [prefix, userId, subject, tabId].join(":");
  return { keep: (unsent) => set(key, unsent), forget: () => del(key) };
}

/** The oldest work of this person on this thing that no open tab answers for, and the way to drop it. */
export async function findUnsent<C>(
  userId: string,
  subject: string,
): Promise<{ unsent: Unsent<C>; forget: () => Promise<void> } | null> {
  const start = `${[prefix, userId, subject].join(":")}:`;
  const mine = (await entries<string, Unsent<C>>()).filter(([key]) => String(key).startsWith(start));
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
