import { del, entries, set } from "idb-keyval";
import type { Unsent } from "#editor/saving/unsent.ts";

const prefix = "duizhao:unsent";

export type UnsentStore<C> = { keep(unsent: Unsent<C>): Promise<void>; forget(): Promise<void> };

/**
 * The place in this browser's database for the unsent work of one person, on one thing (`edition:<id>`), by one saver: two
 * tabs must not overwrite each other's, nor two people at one machine, nor who comes back to a page what they left there.
 */
export function unsentStore<C>(userId: string, subject: string, saverId: string): UnsentStore<C> {
  const key = [prefix, userId, subject, saverId].join(":");
  return { keep: (unsent) => set(key, unsent), forget: () => del(key) };
}

/** The oldest work of this person on this thing that no living saver answers for, and the way to drop it. */
export async function findUnsent<C>(
  userId: string,
  subject: string,
): Promise<{ unsent: Unsent<C>; forget: () => Promise<void> } | null> {
  const start = `${[prefix, userId, subject].join(":")}:`;
  const mine = (await entries<string, Unsent<C>>()).filter(([key]) => String(key).startsWith(start));
  mine.sort(([, a], [, b]) => (a.keptAt < b.keptAt ? -1 : 1));
  for (const [key, unsent] of mine)
    if (!(await isAlive(key.slice(start.length)))) return { unsent, forget: () => del(key) };
  return null;
}

/** Lets others know, in this tab too, that a saver is alive; ends with the page, or with what is returned. */
export function announceSaver(saverId: string): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  // Only pages served over https or from this machine have locks; elsewhere every other saver counts as gone.
  navigator.locks?.request(`${prefix}:${saverId}`, () => ended).catch(() => undefined);
  return end;
}

async function isAlive(saverId: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(`${prefix}:${saverId}`, { ifAvailable: true }, (lock) => lock === null);
}
