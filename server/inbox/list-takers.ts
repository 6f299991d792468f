import type { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { type Absence, findAway } from "#db/users/absences.ts";
import { listDeskUsers } from "#db/users/users.ts";
import { countAssigned } from "#db/workflow/inbox.ts";
import { type Actor, holdsIn, may, rolesIn } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Taker } from "#domain/workflow/inbox.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";
import { waitingItems } from "#domain/workflow/waiting-items.ts";
import { assignItemInput } from "#server/inbox/assign-item.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";

export const listTakersInput = assignItemInput.pick({ articleId: true, round: true, stageId: true, scope: true });

/**
 * Who could decide a thing that waits: their role reaches it, and they neither wrote it nor approved what others must. Those who
 * are away come last; of the others those with least to do first. Refused with `contentChanged` where it waits no more.
 */
export async function listTakers(
  actor: Actor,
  { articleId, round, stageId, scope }: z.infer<typeof listTakersInput>,
): Promise<Result<Taker[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const loaded = await loadWorkflow(tx, articleId, actor);
    if (!loaded) return refuse("notFound");
    const item = waitingItems(loaded.state, loaded.policy).find(
      (each) => each.round === round && each.stageId === stageId && each.scope === scopeKeyOf(scope),
    );
    if (!item || item.role === null) return refuse("contentChanged");
    const { role, excluded } = item;
    const columnId = loaded.content.column?.id ?? null;
    const people = (await listDeskUsers(tx)).filter(
      (person) => !person.disabled && holdsIn(rolesIn(person, columnId), role, scope) && !excluded.includes(person.id),
    );
    const ids = people.map(({ id }) => id);
    const load = await countAssigned(tx, ids);
    const away = await findAway(tx, ids);
    const takers = people.map(({ id, name }) => ({
      ...{ userId: id, name, assigned: load.get(id) ?? 0 },
      away: awayOf(away.get(id), ids),
    }));
    return ok(takers.toSorted(leastToDoFirst));
  });
}

function awayOf(absence: Absence | undefined, takers: readonly string[]): Taker["away"] {
  if (!absence?.away) return null;
  const { substitute } = absence;
  return {
    until: absence.away.until,
    substitute: substitute && takers.includes(substitute.userId) ? substitute : null,
  };
}

function leastToDoFirst(one: Taker, other: Taker): number {
  const absent = Number(one.away !== null) - Number(other.away !== null);
  return absent || one.assigned - other.assigned || (one.name < other.name ? -1 : 1);
}
