import { z } from "zod";
import { listReleases as findReleases } from "#db/releases/list-releases.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { type ReleaseInList, releaseViews } from "#domain/releases/release-in-list.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

const instant = z.iso.datetime({ offset: true });

export const listReleasesInput = z.strictObject({
  view: z.enum(releaseViews).optional(),
  /** Only those with a time from here, and before there: set ones, when those went out that are out, and when those should have that were refused. */
  from: instant.optional(),
  until: instant.optional(),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  pageSize: z.int().min(1).max(200).default(30),
});

export type ReleasePage = { items: ReleaseInList[]; total: number };

/** Releases by what changed last, or by their time where a range is asked for. */
export async function listReleases(
  actor: Actor,
  { view, from, until, page, pageSize }: z.infer<typeof listReleasesInput>,
): Promise<Result<ReleasePage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const filter = { view, from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined };
  return ok(await transaction((tx) => findReleases(tx, filter, { offset: (page - 1) * pageSize, limit: pageSize })));
}
