import { holdsIn, mayWith, type Role } from "#domain/access.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { decideApproval } from "#domain/workflow/decide-approval.ts";
import { decideAssignment } from "#domain/workflow/decide-assignment.ts";
import { decideEmbargo, decideLifting } from "#domain/workflow/decide-embargo.ts";
import {
  decideCancel,
  decideDue,
  decidePublication,
  decideRefusal,
  decideReschedule,
  decideSchedule,
  waitingSchedules,
} from "#domain/workflow/decide-publication.ts";
import { decideTakeDown } from "#domain/workflow/decide-take-down.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { contentHolds, decidesFor, isApproved, signingUnits, stageIndexOf } from "#domain/workflow/progress.ts";
import { type Round, scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import type { Scope } from "#domain/workflow/workflow.ts";

/**
 * What a command leads to: the events to store, possibly none, or the code of the refusal. Pure: the clock, the
 * manifests and who holds which role come with `policy`.
 */
export function decide(
  state: WorkflowState,
  command: WorkflowCommand,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const decided = decideAs(state, command, actor, policy);
  if (decided.ok || decided.error.code !== "forbidden" || !actor.anywhere) return decided;
  // Whoever could ask for it elsewhere is told that it is this article that their role does not cover.
  const elsewhere = decideAs(state, command, { ...actor, roles: actor.anywhere }, policy);
  return elsewhere.ok || elsewhere.error.code !== "forbidden" ? refuse("beyondRights") : decided;
}

function decideAs(
  state: WorkflowState,
  command: WorkflowCommand,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  switch (command.type) {
    case "submit":
      return decideSubmission(state, command.scope, actor, policy);
    case "withdraw":
      return decideWithdrawal(state, command.round, actor, policy);
    case "approve":
      return decideApproval(state, command, actor, policy);
    case "requestChanges":
      return decideReturn(state, command, actor, policy);
    case "assign":
      return decideAssignment(state, command, actor, policy);
    case "contentChanged":
      return ok(voidStale(state, actor, policy));
    case "publish":
      return decidePublication(state, command, actor, policy);
    case "takeDown":
      return decideTakeDown(state, command, actor, policy);
    case "schedule":
      return decideSchedule(state, command, actor, policy);
    case "reschedule":
      return decideReschedule(state, command, actor, policy);
    case "cancelSchedule":
      return decideCancel(state, command.scheduleId, actor, policy);
    case "publishDue":
      return decideDue(state, command.scheduleId, policy);
    case "refuseDue":
      return decideRefusal(state, command.scheduleId, policy);
    case "setEmbargo":
      return decideEmbargo(state, command, actor, policy);
    case "liftEmbargo":
      return decideLifting(state, actor, policy);
    default:
      return command satisfies never;
  }
}

function decideSubmission(
  state: WorkflowState,
  asked: Scope,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const scope = inOrder(asked);
  if (!mayWith(actor.roles, "article.submit", scope)) return refuse("forbidden");
  const manifestHash = submittedHash(scope, policy);
  if (manifestHash === undefined) return refuse("editionEmpty");
  const touched = openRoundsTouching(state, scope);
  if (touched.some((round) => !isApproved(round, policy))) return refuse("alreadySubmitted");
  if (scope.every((language) => isLive(state, language, scope, manifestHash, policy))) {
    return refuse("nothingToPublish");
  }
  return ok([
    ...cancelled(
      state,
      touched.flatMap((round) => round.scope),
      actor,
      policy,
    ),
    {
      type: "submitted",
      ...stamp(actor, policy),
      round: state.rounds.length + 1,
      scope: [...scope],
      source: policy.source,
      template: policy.template,
      manifestHash,
    },
  ]);
}

/** A language that is still to be written may be submitted where the first stage doesn't sign it. */
function submittedHash(scope: Scope, { manifests, template, source }: Policy): string | undefined {
  const whole = manifests[scopeKeyOf(scope)];
  if (whole !== undefined) return whole;
  const [first] = template.stages;
  const units = first && first.kind === "review" ? signingUnits(first, { scope, source }) : [];
  const hashes = units.map((unit) => manifests[scopeKeyOf(unit)]);
  return hashes.includes(undefined) ? undefined : hashes[0];
}

function isLive(
  state: WorkflowState,
  language: Scope[number],
  scope: Scope,
  manifestHash: string,
  policy: Policy,
): boolean {
  const live = state.publications[language];
  if (live === undefined) return false;
  return scope.length === 1 ? live.languageHash === policy.manifests[language] : live.manifestHash === manifestHash;
}

function decideWithdrawal(
  state: WorkflowState,
  number: number,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const round = openRound(state, number);
  const maySubmit = (scope: Scope) => mayWith(actor.roles, "article.submit", scope);
  if (!round) return refuse(maySubmit(["zh"]) || maySubmit(["en"]) ? "notSubmitted" : "forbidden");
  if (!maySubmit(round.scope)) return refuse("forbidden");
  return ok([
    { type: "withdrawn", ...stamp(actor, policy), round: number },
    ...cancelled(state, round.scope, actor, policy),
  ]);
}

function decideReturn(
  state: WorkflowState,
  command: Extract<WorkflowCommand, { type: "requestChanges" }>,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const round = openRound(state, command.round);
  if (!round) return refuse("notSubmitted");
  const problem = returnProblem(round, actor, policy);
  if (problem) return refuse(problem);
  const remark = command.remark.trim();
  if (remark === "") return refuse("remarkRequired");
  const place = stageIndexOf(round, policy);
  const stage = round.template.stages[place];
  if (command.seen && command.seen.stageId !== (stage?.id ?? "publish")) return refuse("stageMoved");
  const to = returnsTo(round, place);
  const signatureIds = to === null ? [] : givenFrom(round, to);
  return ok([
    {
      type: "changesRequested",
      ...stamp(actor, policy),
      round: round.number,
      stageId: stage?.id ?? "publish",
      to,
      remark,
      ...(stage && decidesFor(round, stage.id, signingUnits(stage, round), actor.id, policy)),
    },
    ...(signatureIds.length > 0 ? [{ type: "signaturesVoided" as const, ...stamp(actor, policy), signatureIds }] : []),
    ...cancelled(state, round.scope, actor, policy),
  ]);
}

/** A stage with nothing to sign in what was submitted would pass it on at once: then the one before it has it. */
function returnsTo({ template: { stages }, ...round }: Round, place: number): string | null {
  const wanted = stages.findIndex(({ id }) => id === stages[place]?.refusesTo);
  return stages.slice(0, wanted + 1).findLast((stage) => signingUnits(stage, round).length > 0)?.id ?? null;
}

/** The standing signatures of a stage and of those after it: what goes back to a stage is decided there anew. */
function givenFrom(round: Round, stageId: string): string[] {
  const first = round.template.stages.findIndex(({ id }) => id === stageId);
  const again = round.template.stages.slice(first).map(({ id }) => id);
  return round.signatures.filter((each) => each.voidedAt === null && again.includes(each.stageId)).map(({ id }) => id);
}

/**
 * A stage sends back what waits for it; once all have approved, any of them may think again, and so may the publisher. Whoever
 * has a say in part of it has one in this: it goes back as a whole.
 */
function returnProblem(round: Round, actor: WorkflowActor, policy: Policy): ErrorCode | null {
  const stage = round.template.stages[stageIndexOf(round, policy)];
  const saysIn = (role: Role, units: readonly Scope[]) => units.some((unit) => holdsIn(actor.roles, role, unit));
  const deciding = stage ? [stage] : round.template.stages;
  const allowed =
    deciding.some((each) => saysIn(each.role, signingUnits(each, round))) ||
    (!stage &&
      saysIn(
        round.template.publishRole,
        round.scope.map((language) => [language]),
      ));
  return allowed ? null : "forbidden";
}

/**
 * Voids what no longer is what was signed. A later stage decided on what an earlier one had passed: when the earlier
 * signature goes, the later ones on the same languages go with it.
 */
function voidStale(state: WorkflowState, actor: WorkflowActor, policy: Policy): WorkflowEvent[] {
  const signatureIds: string[] = [];
  for (const round of state.rounds) {
    if (round.status !== "open") continue;
    const gone = new Set<string>();
    for (const stage of round.template.stages) {
      const given = round.signatures.filter((each) => each.stageId === stage.id && each.voidedAt === null);
      const fallen = given.filter(
        (each) => !contentHolds(each, stage, policy) || each.scope.some((language) => gone.has(language)),
      );
      for (const signature of fallen) {
        signatureIds.push(signature.id);
        for (const language of signature.scope) gone.add(language);
      }
    }
  }
  return signatureIds.length === 0 ? [] : [{ type: "signaturesVoided", ...stamp(actor, policy), signatureIds }];
}

/** A decision to publish later falls with the approval it rested on. */
function cancelled(state: WorkflowState, languages: Scope, actor: WorkflowActor, policy: Policy): WorkflowEvent[] {
  return waitingSchedules(state, languages).map((schedule) => ({
    type: "scheduleCancelled",
    ...stamp(actor, policy),
    scheduleId: schedule.id,
  }));
}

function openRoundsTouching(state: WorkflowState, scope: Scope): Round[] {
  return state.rounds.filter(
    (round) => round.status === "open" && round.scope.some((language) => scope.includes(language)),
  );
}

function openRound(state: WorkflowState, number: number): Round | undefined {
  return state.rounds.find((round) => round.number === number && round.status === "open");
}

function inOrder(scope: Scope): Scope {
  return (["zh", "en"] as const).filter((language) => scope.includes(language));
}

function stamp(actor: WorkflowActor, policy: Policy): { by: string; at: string } {
  return { by: actor.id, at: policy.now };
}
