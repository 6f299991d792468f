import { holdsIn, mayWith, noRoles } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { stageIndexOf } from "#domain/workflow/progress.ts";
import { scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import { waitingItems } from "#domain/workflow/waiting-items.ts";

/**
 * Claiming, assigning, handing over and giving back are one thing: saying who is to decide. Whoever could decide it says so, and
 * whoever runs the desk; and only of somebody who could.
 */
export function decideAssignment(
  state: WorkflowState,
  command: Extract<WorkflowCommand, { type: "assign" }>,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const round = state.rounds.find(({ number, status }) => number === command.round && status === "open");
  const stage = round?.template.stages[stageIndexOf(round, policy)];
  if (!round || !stage) return refuse("notSubmitted");
  const scope = (["zh", "en"] as const).filter((language) => command.scope.includes(language));
  const mayDecide = holdsIn(actor.roles, stage.role, scope);
  if (!mayDecide && !mayWith(actor.roles, "desk.manage", scope)) return refuse("forbidden");
  const item = waitingItems(state, policy).find(
    ({ round: number, stageId, scope }) =>
      number === round.number && stageId === command.stageId && scope === scopeKeyOf(command.scope),
  );
  // Somebody decided it, or it went back, since it was looked at.
  if (!item) return refuse("contentChanged");
  const { to } = command;
  if (to !== null) {
    if (!holdsIn(policy.activeRoles[to] ?? noRoles, stage.role, scope)) return refuse("lacksRole");
    if (item.excluded.includes(to)) return refuse(to === actor.id ? "ownWork" : "theirWork");
  }
  const { stageId } = command;
  return ok([{ type: "assigned", by: actor.id, at: policy.now, round: round.number, stageId, scope, to }]);
}
