import type { Language } from "#domain/locale.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { type Round, type Signature, scopeKeyOf } from "#domain/workflow/state.ts";
import type { Scope, Stage } from "#domain/workflow/workflow.ts";

/** What one approval of a stage covers: all submitted languages together, or each by itself. */
export function signingUnits(stage: Stage, scope: Scope): Language[][] {
  return stage.signs === "pair" ? [[...scope]] : scope.map((language) => [language]);
}

/** Whether the content a signature was given for still stands, untouched by its giver. */
export function contentHolds(signature: Signature, policy: Policy): boolean {
  const key = scopeKeyOf(signature.scope);
  return (
    signature.voidedAt === null &&
    policy.manifests[key] === signature.manifestHash &&
    !policy.contributors[key].includes(signature.userId)
  );
}

/** Whether a signature counts now: its content holds and its giver still has the stage's role. */
export function signatureCounts(signature: Signature, stage: Stage, policy: Policy): boolean {
  return contentHolds(signature, policy) && (policy.activeRoles[signature.userId] ?? []).includes(stage.role);
}

/** The people whose approvals of a unit count at a stage. */
export function approversOf(round: Round, stage: Stage, unit: Scope, policy: Policy): Set<string> {
  return distinctGivers(round, stage, unit, (signature) => signatureCounts(signature, stage, policy));
}

/**
 * The stage that decides next, from 0; the number of stages when all have approved. It is worked out from the signatures
 * that count, so whatever makes one of them not count sends the round back to where it was given.
 */
export function stageIndexOf(round: Round, policy: Policy): number {
  return firstIncomplete(round, (signature, stage) => signatureCounts(signature, stage, policy));
}

export function isApproved(round: Round, policy: Policy): boolean {
  return stageIndexOf(round, policy) === round.template.stages.length;
}

/** Why a round can't be published now; null when it can. */
export function approvalProblem(round: Round, policy: Policy): "notApproved" | "decisionLapsed" | null {
  if (isApproved(round, policy)) return null;
  const lacksOnlyRoles =
    firstIncomplete(round, (signature) => contentHolds(signature, policy)) === round.template.stages.length;
  return lacksOnlyRoles ? "decisionLapsed" : "notApproved";
}

function firstIncomplete(round: Round, counts: (signature: Signature, stage: Stage) => boolean): number {
  const index = round.template.stages.findIndex((stage) =>
    signingUnits(stage, round.scope).some(
      (unit) => distinctGivers(round, stage, unit, (signature) => counts(signature, stage)).size < stage.approvals,
    ),
  );
  return index === -1 ? round.template.stages.length : index;
}

function distinctGivers(
  round: Round,
  stage: Stage,
  unit: Scope,
  counts: (signature: Signature) => boolean,
): Set<string> {
  const given = round.signatures.filter(
    (signature) =>
      signature.stageId === stage.id && scopeKeyOf(signature.scope) === scopeKeyOf(unit) && counts(signature),
  );
  return new Set(given.map((signature) => signature.userId));
}
