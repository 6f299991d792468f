import { holdsIn } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { approversOf, decidesFor, signedOut, signingUnits, stageIndexOf } from "#domain/workflow/progress.ts";
import { type Round, scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import type { Scope, Stage } from "#domain/workflow/workflow.ts";

type Waiting = { round: Round; stage: Stage; unit: Scope };

/** An approval names the manifest its giver saw: what waits and still has that manifest is what gets signed. */
export function decideApproval(
  state: WorkflowState,
  command: Extract<WorkflowCommand, { type: "approve" }>,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const waiting = waitingUnits(state, policy);
  if (waiting.length === 0) {
    return refuse(state.rounds.some((round) => round.status === "open") ? "alreadySigned" : "notSubmitted");
  }
  if (!waiting.some(({ stage, unit }) => holdsIn(actor.roles, stage.role, unit))) return refuse("forbidden");
  const same = waiting.filter(({ unit }) => policy.manifests[scopeKeyOf(unit)] === command.manifestHash);
  const seen = same.find(({ round }) => round.number === command.seen?.round) ?? same[0];
  if (!seen) return refuse("contentChanged");
  const { round, stage, unit } = seen;
  const wanted = command.seen;
  if (wanted && (wanted.round !== round.number || wanted.stageId !== stage.id)) return refuse("stageMoved");
  if (!holdsIn(actor.roles, stage.role, unit)) return refuse("forbidden");
  if (stage.kind === "review" && policy.contributors[scopeKeyOf(unit)].includes(actor.id)) return refuse("ownWork");
  if (hasSigned(seen, actor, policy)) return refuse("alreadySigned");
  const suggestions = policy.pendingSuggestions[scopeKeyOf(unit)];
  if (suggestions > 0) return refuse("suggestionsPending", { params: { suggestions } });
  return ok([
    {
      type: "approved",
      by: actor.id,
      at: policy.now,
      round: round.number,
      stageId: stage.id,
      signatureId: command.signatureId,
      scope: [...unit],
      manifestHash: command.manifestHash,
      remark: command.remark.trim(),
      ...decidesFor(round, stage.id, [unit], actor.id, policy),
    },
  ]);
}

/** What the current stages of open rounds wait for. */
function waitingUnits(state: WorkflowState, policy: Policy): Waiting[] {
  return state.rounds
    .filter((round) => round.status === "open")
    .flatMap((round) => {
      const stage = round.template.stages[stageIndexOf(round, policy)];
      return stage ? signingUnits(stage, round).map((unit) => ({ round, stage, unit })) : [];
    });
}

function hasSigned({ round, stage, unit }: Waiting, actor: WorkflowActor, policy: Policy): boolean {
  return (
    approversOf(round, stage, unit, policy).size >= stage.approvals ||
    signedOut(round, stage, unit, policy).includes(actor.id)
  );
}
