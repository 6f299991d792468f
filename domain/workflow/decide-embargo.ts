import { holdsIn } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { embargoAt } from "#domain/workflow/embargo.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { publishRoleOf } from "#domain/workflow/progress.ts";
import { openRoundOf, type WorkflowState } from "#domain/workflow/state.ts";

/** Whoever publishes says until when nothing may get out; a later word takes the place of an earlier one. */
export function decideEmbargo(
  state: WorkflowState,
  { until, zone, note }: Extract<WorkflowCommand, { type: "setEmbargo" }>,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  if (!publishes(state, actor, policy)) return refuse("forbidden");
  if (Date.parse(until) <= Date.parse(policy.now)) return refuse("embargoInPast");
  return ok([{ type: "embargoSet", by: actor.id, at: policy.now, until, zone: zone ?? null, note: note.trim() }]);
}

export function decideLifting(state: WorkflowState, actor: WorkflowActor, policy: Policy): Result<WorkflowEvent[]> {
  if (!publishes(state, actor, policy)) return refuse("forbidden");
  if (!embargoAt(state, policy.now)) return refuse("notEmbargoed");
  return ok([{ type: "embargoLifted", by: actor.id, at: policy.now }]);
}

/** It is the whole article's: whoever publishes either language of it, by a role that reaches both. */
function publishes(state: WorkflowState, actor: WorkflowActor, policy: Policy): boolean {
  const roles = (["zh", "en"] as const).map((language) => publishRoleOf(openRoundOf(state, language), policy));
  return roles.some((role) => holdsIn(actor.roles, role, ["zh", "en"]));
}
