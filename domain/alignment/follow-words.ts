import { type Row, rowLimit } from "#domain/alignment/alignment.ts";
import { blocksOf, byId, madeFrom } from "#domain/alignment/derive-rows.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block, Document } from "#domain/document/document.ts";

/** One edition before and after a save; the same object twice when it was not saved. */
export type Change = { before: Document; after: Document };

/**
 * Keeps words beside their translation when a block was cut in two or two blocks became one: the new part joins the row
 * of the block it was cut from, and the row of a block that was swallowed joins its new home. Words that stayed the same
 * make nothing stale.
 */
export function followWords(rows: readonly Row[], change: Change, side: "source" | "target"): Row[] {
  if (change.before === change.after) return [...rows];
  const [before, after] = [byId(change.before), byId(change.after)];
  const splits = runsAfter(change.after.content, (block) => !before.has(block.attrs.id));
  const merges = runsAfter(change.before.content, (block) => !after.has(block.attrs.id));
  let next = [...rows];
  for (const [block, followers] of splits) {
    const was = before.get(block.attrs.id);
    const parts = was && partsOf(was, block, followers);
    if (parts) next = join(next, block.attrs.id, parts, change, side);
  }
  for (const [block, followers] of merges) {
    const now = after.get(block.attrs.id);
    const parts = now && partsOf(now, block, followers);
    if (parts) next = join(next, block.attrs.id, parts, change, side);
  }
  return next;
}

/** Each block that stays, with the run of blocks behind it for which `isOther` holds. */
function runsAfter(blocks: readonly Block[], isOther: (block: Block) => boolean): [Block, Block[]][] {
  const runs: [Block, Block[]][] = [];
  for (const block of blocks) {
    if (!isOther(block)) runs.push([block, []]);
    else runs.at(-1)?.[1].push(block);
  }
  return runs.filter(([, followers]) => followers.length > 0);
}

/** The shortest beginning of `followers` whose words, after those of `first`, are the words of `whole`. */
function partsOf(whole: Block, first: Block, followers: readonly Block[]): Block[] | undefined {
  const goal = words(whole);
  let soFar = words(first);
  if (soFar === "") return undefined;
  for (let count = 0; count < followers.length && soFar.length < goal.length; count++) {
    const follower = followers[count];
    soFar += follower ? words(follower) : "";
    if (soFar === goal) return followers.slice(0, count + 1);
  }
  return undefined;
}

function join(rows: Row[], homeId: string, parts: readonly Block[], change: Change, side: "source" | "target"): Row[] {
  const ids = new Set(parts.map((block) => block.attrs.id));
  const of = (row: Row) => (side === "source" ? row.sourceIds : row.targetIds);
  const home = rows.find((row) => of(row).includes(homeId));
  if (!home) return rows;
  const joining = rows.filter((row) => row !== home && of(row).some((id) => ids.has(id)));
  const all = [home, ...joining];
  const sourceIds = unique([...all.flatMap((row) => row.sourceIds), ...(side === "source" ? ids : [])]);
  const targetIds = unique([...all.flatMap((row) => row.targetIds), ...(side === "target" ? ids : [])]);
  if (sourceIds.length > rowLimit || targetIds.length > rowLimit) return rows;
  const joined: Row = {
    sourceIds,
    targetIds,
    sourceHashes: side === "source" ? hashesAfter(all, sourceIds, change) : allHashes(all),
    status: all.every((row) => row.status === "confirmed") ? "confirmed" : "draft",
    origin: home.origin,
    ...(home.confirmedBy && all.every((row) => row.status === "confirmed") ? { confirmedBy: home.confirmedBy } : {}),
  };
  return rows.flatMap((row) => (row === home ? [joined] : joining.includes(row) ? [] : [row]));
}

/** Rows that were up to date still are, since the words are the same; others keep what they were made from. */
function hashesAfter(rows: readonly Row[], sourceIds: readonly string[], change: Change): string[] {
  const [before, after] = [byId(change.before), byId(change.after)];
  const made = rows.filter((row) => row.sourceHashes.length > 0);
  if (made.length === 0) return [];
  const upToDate = made.every((row) => madeFrom(row, blocksOf(row.sourceIds, before)));
  if (!upToDate) return made.flatMap((row) => row.sourceHashes).slice(0, rowLimit);
  return blocksOf(sourceIds, after).map(blockHash);
}

/** What the joined target was made from; nothing certain where one of them came before its source. */
function allHashes(rows: readonly Row[]): string[] {
  if (rows.some((row) => row.sourceIds.length > 0 && row.sourceHashes.length === 0)) return [];
  return rows.flatMap((row) => row.sourceHashes).slice(0, rowLimit);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function words(block: Block): string {
  return blockText(block).replace(/\s/g, "");
}
