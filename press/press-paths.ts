import { isDeepStrictEqual } from "node:util";
import { addEntries, currentEntries } from "#db/press/entries.ts";
import { addObjects } from "#db/press/objects.ts";
import { advancePressState, lockPressState, readPressState } from "#db/press/state.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import type { PressedEntry, PressedObject } from "#domain/publication/pressed.ts";
import type { FoundSame } from "#press/found-same.ts";
import { askToPurge } from "#press/purge.ts";
import type { Refusal, Refused } from "#press/refusal.ts";
import type { Renderer } from "#press/renderer.ts";
import { resolvePath } from "#press/resolve-path.ts";
import { type PressTarget, subjects, withdraw } from "#press/targets.ts";

/** Whether something does still, by what is published at this moment. */
export type Stands = (tx: Tx) => Promise<boolean>;

type NewEntry = Omit<PressedEntry, "generation">;
type Made = { target: PressTarget; entries: NewEntry[]; objects: PressedObject[] };

/** Nothing was stored: what was planned does not stand any more. */
export class PlanOutdated extends Error {}

/** How often a page is rendered again because somebody else stored the same path meanwhile; then ours stands. */
const attempts = 5;

type HowToStore = { same: FoundSame; purges: boolean; stands?: Stands | undefined };
type HowToPress = HowToStore & { urgent?: boolean };

/**
 * Renders each path once and switches readers to all of the outcome with one pointer in one transaction. Paths whose bytes
 * are what they were are left alone. Nobody is locked out while pages render: whoever finds that another press stored the
 * same path meanwhile makes of it what it stands for by then, so that an older state of an article never replaces a newer
 * one; so does whoever finds that it stands for something else.
 * @param same what is kept of the presses of this process
 * @param urgent readers wait for these
 * @param stands whether what was planned does still, asked in the transaction that stores it, when nobody else stores
 * @returns pages not fit to be stored; what was there before them stays
 * @throws PlanOutdated where it does not
 */
export function pressPaths(renderer: Renderer, targets: PressTarget[], how: HowToPress): Promise<Refused[]> {
  return how.same.during(() => pressOpen(renderer, targets, how));
}

async function pressOpen(
  renderer: Renderer,
  targets: PressTarget[],
  { urgent = false, ...how }: HowToPress,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  let open = [...new Map(targets.map((target) => [target.path, target])).values()];
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const begun = how.same.now();
    const { generation: seen } = await transaction(readPressState);
    const made: Made[] = [];
    const outcomes = await Promise.all(
      open.map(async (target) => ({ target, outcome: await make(renderer, target, urgent) })),
    );
    const planned: PressTarget[] = [];
    for (const { target, outcome } of outcomes) {
      const anew = "reason" in outcome && attempt < attempts ? await planAnew(target, outcome) : undefined;
      if (anew !== undefined) {
        planned.push(anew);
      } else if ("reason" in outcome) {
        refused.push({ path: target.path, refusal: outcome });
        if (mustGo(target)) made.push(withdrawn(target));
      } else {
        made.push(outcome);
      }
    }
    const before = attempt < attempts ? { generation: seen, moment: begun } : whatever;
    const overtaken = await transaction((tx) => store(tx, made, before, how));
    for (const target of overtaken) planned.push(await planNow(target));
    open = planned;
  }
  return refused;
}

/**
 * What is to happen to a path whose page is of another status than was planned: something may have been published or taken
 * down since. undefined where nothing was, and the page is at fault.
 */
async function planAnew(target: PressTarget, { reason }: Refusal): Promise<PressTarget | undefined> {
  if (reason !== "status") return undefined;
  const now = await planNow(target);
  return isDeepStrictEqual([now.act, now.version], [target.act, target.version]) ? undefined : now;
}

/** What is to happen to a path by what is published at this moment. */
async function planNow({ path, subject }: PressTarget): Promise<PressTarget> {
  const found = await transaction((tx) => resolvePath(tx, path));
  if (found.kind === "moved") return { path, subject, act: { kind: "move", to: found.location } };
  if (found.kind === "missing") return { path, subject, act: withdraw };
  return found.target;
}

async function make(renderer: Renderer, target: PressTarget, urgent: boolean): Promise<Made | Refusal> {
  const { path, subject, act } = target;
  const bare = { path, subject, objectHash: null, location: null };
  if (act.kind === "withdraw") {
    return withdrawn(target);
  }
  if (act.kind === "move") {
    return { target, entries: [{ ...bare, status: 301, location: act.to }], objects: [] };
  }
  const rendered = await renderer.render(path, act.status, urgent);
  if (!rendered.ok) {
    return rendered.refusal;
  }
  const files = [...rendered.assets].map(([file, { hash }]) => ({
    ...bare,
    path: file,
    subject: subjects.asset,
    status: 200,
    objectHash: hash,
  }));
  return {
    target,
    entries: [{ ...bare, status: act.status, objectHash: rendered.object.hash }, ...files],
    objects: [rendered.object, ...rendered.assets.values()],
  };
}

function withdrawn(target: PressTarget): Made {
  const { path, subject } = target;
  return { target, entries: [{ path, subject, status: 404, objectHash: null, location: null }], objects: [] };
}

/** What the desk took down is not shown on because the page that says so can't be made: better none for a while. */
function mustGo({ act, subject }: PressTarget): boolean {
  return act.kind === "render" && act.status === 410 && subject !== subjects.missing;
}

/** The generation, and the moment, before rendering: what others stored, or found to be so, after it is newer. */
type Before = { generation: number; moment: number };
const whatever: Before = { generation: Number.MAX_SAFE_INTEGER, moment: Number.MAX_SAFE_INTEGER };

/** Stores what differs from what readers get now. Returns what was overtaken, of which nothing is stored. */
async function store(
  tx: Tx,
  made: Made[],
  before: Before,
  { same, purges, stands }: HowToStore,
): Promise<PressTarget[]> {
  const state = await lockPressState(tx);
  if (stands && !(await stands(tx))) throw new PlanOutdated();
  const current = await currentEntries(
    tx,
    made.flatMap((one) => one.entries.map((entry) => entry.path)),
  );
  const isNew = (entry: NewEntry) => differs(entry, current.get(entry.path));
  const overtaken = made.filter(
    ({ target: { path }, entries }) =>
      (current.get(path)?.generation ?? 0) > before.generation ||
      (same.since(path, before.moment) && entries.some((entry) => entry.path === path && isNew(entry))),
  );
  const standing = made.filter((one) => !overtaken.includes(one));
  const entries = new Map(standing.flatMap((one) => one.entries.filter(isNew)).map((entry) => [entry.path, entry]));
  for (const { target } of standing) if (!entries.has(target.path)) same.found(target.path);
  const targets = overtaken.map((one) => one.target);
  if (entries.size === 0) return targets;
  const generation = state.generation + 1;
  const needed = new Set([...entries.values()].map((entry) => entry.objectHash));
  const objects = new Map(standing.flatMap((one) => one.objects).map((object) => [object.hash, object]));
  await addObjects(
    tx,
    [...objects.values()].filter((object) => needed.has(object.hash)),
  );
  await addEntries(
    tx,
    [...entries.values()].map((entry) => ({ ...entry, generation })),
  );
  await advancePressState(tx, generation);
  if (purges) await askToPurge(tx, [...entries.values()]);
  return targets;
}

function differs(entry: NewEntry, current: PressedEntry | undefined): boolean {
  const same = entry.objectHash === (current?.objectHash ?? null) && entry.location === (current?.location ?? null);
  const withdrawn = entry.objectHash === null && entry.location === null;
  return !same || (!withdrawn && entry.status !== current?.status);
}
