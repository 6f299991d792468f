import { holdsIn, noRoles, type Role } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { openRoundOf, type Round, type Signature, scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import type { Scope, Stage } from "#domain/workflow/workflow.ts";

/** What is signed at a stage, each unit by itself: none where the languages it is for were not submitted. */
export function signingUnits(stage: Stage, { scope, source }: { scope: Scope; source: Language }): Language[][] {
  switch (stage.signs) {
    case "pair":
      return [[...scope]];
    case "edition":
      return scope.map((language) => [language]);
    case "source":
      return scope.filter((language) => language === source).map((language) => [language]);
    case "target":
      return scope.filter((language) => language !== source).map((language) => [language]);
    default:
      return stage.signs satisfies never;
  }
}

/** Whether what a signature was given for still stands: for a review, the exact content, untouched by its giver. */
export function contentHolds(signature: Signature, stage: Stage, policy: Policy): boolean {
  if (signature.voidedAt !== null) return false;
  if (stage.kind === "work") return true;
  const key = scopeKeyOf(signature.scope);
  return policy.manifests[key] === signature.manifestHash && !policy.contributors[key].includes(signature.userId);
}

/** Whether a signature counts now: its content holds and its giver still has the stage's role, here and in all it covers. */
export function signatureCounts(signature: Signature, stage: Stage, policy: Policy): boolean {
  const held = policy.activeRoles[signature.userId] ?? noRoles;
  return contentHolds(signature, stage, policy) && holdsIn(held, stage.role, signature.scope);
}

/** The people whose approvals of a unit count at a stage. */
export function approversOf(round: Round, stage: Stage, unit: Scope, policy: Policy): Set<string> {
  return distinctGivers(round, stage, unit, (signature) => signatureCounts(signature, stage, policy));
}

/**
 * Who can't sign a unit at a stage because of what they signed: this very thing, or what must be signed by others. Of two
 * stages the later one says whether its approvers must be others than the earlier one's.
 */
export function signedOut(round: Round, stage: Stage, unit: Scope, policy: Policy): string[] {
  const place = round.template.stages.indexOf(stage);
  const elsewhere = round.template.stages.flatMap((other, index) => {
    const distinct = index < place ? stage.excludesEarlierApprovers : index > place && other.excludesEarlierApprovers;
    if (!distinct) return [];
    return (
      round.signatures
        .filter((each) => each.stageId === other.id && each.scope.some((language) => unit.includes(language)))
        // Whoever read it for the one has read it, whatever their role is now.
        .filter((each) => contentHolds(each, other, policy))
        .map(({ userId }) => userId)
    );
  });
  return [...new Set([...approversOf(round, stage, unit, policy), ...elsewhere])];
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

/** Whether readers have what the round's approvals cover of a language: the pair, where they cover one. */
export function readersHave(state: WorkflowState, round: Round, language: Language, policy: Policy): boolean {
  const live = state.publications[language];
  return live !== undefined && live.manifestHash === policy.manifests[scopeKeyOf(round.scope)];
}

/** Who publishes what is in a round, or what is in none. */
export function publishRoleOf(round: Round | undefined, policy: Policy): Role {
  return round?.template.publishRole ?? policy.template.publishRole;
}

/** Why a round can't be published now; null when it can. */
export function approvalProblem(round: Round, policy: Policy): "notApproved" | "decisionLapsed" | null {
  if (isApproved(round, policy)) return null;
  const lacksOnlyRoles =
    firstIncomplete(round, (signature, stage) => contentHolds(signature, stage, policy)) ===
    round.template.stages.length;
  return lacksOnlyRoles ? "decisionLapsed" : "notApproved";
}

/**
 * Whether somebody with these roles in a language may write in it now: the stage that has it may keep others out. Asked of what was
 * signed alone, so that a save needn't hash the article.
 */
export function mayWriteNow(state: WorkflowState, language: Language, roles: readonly Role[]): boolean {
  const round = openRoundOf(state, language);
  const writers = round?.template.stages[signedStageOf(round)]?.writers;
  return !writers || roles.some((role) => writers.includes(role));
}

/** The stage that a round was at by its signatures alone, whoever has which role now; the number of stages once all were given. */
export function signedStageOf(round: Round): number {
  return firstIncomplete(round, ({ voidedAt }) => voidedAt === null);
}

/**
 * For whom somebody decides at a stage: whoever has something of it and is away or disabled while this person stands in. It
 * gives no right: the record says so, that is all.
 */
export function decidesFor(
  round: Round,
  stageId: string,
  units: readonly Scope[],
  by: string,
  policy: Policy,
): { for?: string } {
  const keys = units.map(scopeKeyOf);
  const stoodInFor = round.assignments.find(
    (each) => each.stageId === stageId && keys.includes(scopeKeyOf(each.scope)) && policy.standIns[each.userId] === by,
  );
  return stoodInFor ? { for: stoodInFor.userId } : {};
}

function firstIncomplete(round: Round, counts: (signature: Signature, stage: Stage) => boolean): number {
  const index = round.template.stages.findIndex((stage) =>
    signingUnits(stage, round).some(
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
