import { z } from "zod";
import { listReleases } from "#db/releases/list-releases.ts";
import { releasesOfArticle } from "#db/releases/releases.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { ReleasesForArticle } from "#domain/releases/release-for-desk.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const findReleasesForInput = z.strictObject({ articleId: idSchema });

/** Nobody chooses among more. */
const offered = 50;

/** The releases that have an article, and the open ones it can be put into. */
export async function findReleasesFor(
  actor: Actor,
  { articleId }: z.infer<typeof findReleasesForInput>,
): Promise<Result<ReleasesForArticle>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const { items } = await listReleases(tx, { view: "open" }, { offset: 0, limit: offered });
    return ok({
      has: await releasesOfArticle(tx, articleId),
      open: items.map(({ id, name, standing }) => ({ id, name, scheduled: standing.kind === "scheduled" })),
    });
  });
}
