import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { releaseSchema, type standingKinds } from "#domain/releases/release.ts";
import type { ReleaseInList, releaseViews } from "#domain/releases/release-in-list.ts";

export type ReleaseFilter = {
  view?: (typeof releaseViews)[number] | undefined;
  /** Of those that have a time: from this instant, and before that one. */
  from?: Date | undefined;
  until?: Date | undefined;
};

const open = ["gathering", "scheduled", "refused"] satisfies (typeof standingKinds)[number][];
const closed = ["out", "cancelled"] satisfies (typeof standingKinds)[number][];

/** One page of releases, and how many there are in all: by their time where a range is asked for, else what changed last first. */
export async function listReleases(
  tx: Tx,
  { view, from, until }: ReleaseFilter,
  page: { offset: number; limit: number },
): Promise<{ items: ReleaseInList[]; total: number }> {
  const ranged = from !== undefined || until !== undefined;
  const where = {
    ...(view && { standing: { in: view === "open" ? open : closed } }),
    ...(ranged && { dueAt: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
  };
  const rows = await tx.release.findMany({
    where,
    orderBy: ranged ? [{ dueAt: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "asc" }],
    skip: page.offset,
    take: page.limit,
    select: { state: true, dueAt: true, updatedAt: true },
  });
  const items = rows.map(({ state, dueAt, updatedAt }): ReleaseInList => {
    const { id, name, members, standing } = releaseSchema.parse(state);
    const at = z.date().nullable().parse(dueAt)?.toISOString() ?? null;
    return { id, name, members, standing, at, changedAt: updatedAt.toISOString() };
  });
  return { items, total: await tx.release.count({ where }) };
}
