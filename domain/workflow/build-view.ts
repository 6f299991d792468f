import { type ErrorCode, isErrorCode } from "#domain/errors.ts";
import type { Language } from "#domain/locale.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { decide } from "#domain/workflow/decide.ts";
import { waitingSchedules } from "#domain/workflow/decide-publication.ts";
import { embargoAt } from "#domain/workflow/embargo.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import {
  approversOf,
  isApproved,
  mayWriteNow,
  signatureCounts,
  signingUnits,
  stageIndexOf,
} from "#domain/workflow/progress.ts";
import {
  openRoundOf,
  type Round,
  type ScopeKey,
  scopeKeyOf,
  scopeOf,
  type WorkflowState,
} from "#domain/workflow/state.ts";
import type {
  LanguageStatus,
  Permit,
  RemarkView,
  RoundView,
  ScheduleView,
  SigningUnit,
  WorkflowView,
} from "#domain/workflow/view.ts";

/**
 * What the studio shows an actor. Whether something is allowed is found by deciding it and throwing the outcome away,
 * so the page and the use case can't disagree. `names` gives the people of the state; an unknown one shows as "".
 */
export function buildWorkflowView(
  state: WorkflowState,
  actor: WorkflowActor,
  policy: Policy,
  names: Readonly<Record<string, string>>,
): WorkflowView {
  const permit = (command: WorkflowCommand): Permit => {
    const outcome = decide(state, command, actor, policy);
    if (outcome.ok) return { ok: true };
    const { code, params } = outcome.error;
    return { ok: false, code, ...(params && { params }) };
  };
  const perScope = (command: (languages: Language[]) => WorkflowCommand): Record<ScopeKey, Permit> => ({
    zh: permit(command(scopeOf("zh"))),
    en: permit(command(scopeOf("en"))),
    pair: permit(command(scopeOf("pair"))),
  });
  return {
    status: { zh: languageStatus(state, "zh", policy), en: languageStatus(state, "en", policy) },
    rounds: shownRounds(state).map((round) => roundView(round, policy, names, permit)),
    manifestHash: policy.manifests,
    publications: publicationsView(state, policy),
    takenDown: takenDownView(state, names),
    may: {
      write: { zh: mayWriteNow(state, "zh", actor.roles.zh), en: mayWriteNow(state, "en", actor.roles.en) },
      submit: perScope((scope) => ({ type: "submit", scope })),
      publish: perScope((languages) => ({ type: "publish", languages })),
      takeDown: perScope((languages) => ({ type: "takeDown", languages, notice: anyNotice, titleShown: true })),
      // Any time ahead will do: the question is whether the text and the person are ready.
      schedule: perScope((languages) => ({ type: "schedule", scheduleId: "ask", languages, publishAt: farFuture })),
      setEmbargo: permit({ type: "setEmbargo", until: farFuture, note: "" }),
      liftEmbargo: permit({ type: "liftEmbargo" }),
    },
    embargo: embargoView(state, policy, names),
    schedules: schedulesView(state, names, permit),
  };
}

const farFuture = "9999-01-01T00:00:00Z";
/** The question is who may, and of what. */
const anyNotice = { zh: "…", en: "…" };

/** One language in one word. */
export function languageStatus(state: WorkflowState, language: Language, policy: Policy): LanguageStatus {
  const live = state.publications[language];
  const current = live !== undefined && live.languageHash === policy.manifests[language];
  const round = openRoundOf(state, language);
  if (round) {
    if (!isApproved(round, policy)) return "inReview";
    if (current) return "published";
    return waitingSchedules(state, [language]).length > 0 ? "scheduled" : "approved";
  }
  const last = lastRoundOf(state, language);
  const taken = state.takenDown[language];
  const sentBack = last?.status === "returned" ? last.returned : null;
  if (sentBack && !(taken && Date.parse(taken.at) >= Date.parse(sentBack.at))) return "changesRequested";
  if (taken) return "takenDown";
  if (live === undefined) return "draft";
  return current ? "published" : "changedSincePublished";
}

function lastRoundOf(state: WorkflowState, language: Language): Round | undefined {
  return state.rounds.findLast((round) => round.scope.includes(language));
}

/** The newest round of each language, while it waits for somebody. */
function shownRounds(state: WorkflowState): Round[] {
  const newest = new Set([lastRoundOf(state, "zh"), lastRoundOf(state, "en")]);
  return state.rounds.filter((round) => newest.has(round) && (round.status === "open" || round.status === "returned"));
}

function roundView(
  round: Round,
  policy: Policy,
  names: Readonly<Record<string, string>>,
  permit: (command: WorkflowCommand) => Permit,
): RoundView {
  const stages = round.template.stages;
  const open = round.status === "open";
  const stageIndex = open ? stageIndexOf(round, policy) : stages.findIndex(({ id }) => id === round.returned?.stageId);
  const stage = stages[stageIndex];
  return {
    number: round.number,
    scope: round.scope,
    status: !open ? "changesRequested" : stage ? "inReview" : "approved",
    stageIndex: stage ? stageIndex : stages.length,
    stages: stages.map(({ id, name, kind, approvals }) => ({ id, name, kind, approvals })),
    stageName: stage?.name ?? null,
    submittedBy: { userId: round.submittedBy, name: names[round.submittedBy] ?? "" },
    submittedAt: round.submittedAt,
    signatures: round.signatures.map((signature) => {
      const given = stages.find(({ id }) => id === signature.stageId);
      return {
        userId: signature.userId,
        name: names[signature.userId] ?? "",
        stageId: signature.stageId,
        scope: signature.scope,
        at: signature.at,
        remark: signature.remark,
        valid: open && given !== undefined && signatureCounts(signature, given, policy),
      };
    }),
    remarks: remarksOf(round, names),
    toSign: open && stage ? signingUnits(stage, round).map((unit) => unitView(unit)) : [],
    refusesTo: stages.find(({ id }) => id === stage?.refusesTo)?.name ?? null,
    may: {
      withdraw: permit({ type: "withdraw", round: round.number }),
      requestChanges: permit({ type: "requestChanges", round: round.number, remark: "…" }),
    },
  };

  function unitView(unit: Language[]): SigningUnit {
    const manifestHash = policy.manifests[scopeKeyOf(unit)] ?? null;
    return {
      round: round.number,
      stageId: stage?.id ?? "publish",
      scope: unit,
      manifestHash,
      approvalsNeeded: stage?.approvals ?? 0,
      approvalsGiven: stage ? approversOf(round, stage, unit, policy).size : 0,
      approve:
        manifestHash === null
          ? { ok: false, code: "editionEmpty" }
          : permit({ type: "approve", signatureId: "ask", manifestHash, remark: "" }),
    };
  }
}

function remarksOf(round: Round, names: Readonly<Record<string, string>>): RemarkView[] {
  const approvals = round.signatures
    .filter((signature) => signature.remark !== "")
    .map(({ userId, stageId, at, remark }) => ({
      kind: "approval" as const,
      userId,
      stageId,
      to: null,
      at,
      text: remark,
    }));
  const returned = round.returned && {
    kind: "changesRequested" as const,
    userId: round.returned.userId,
    stageId: round.returned.stageId,
    to: round.returned.to,
    at: round.returned.at,
    text: round.returned.remark,
  };
  return [...approvals, ...(returned ? [returned] : [])].map((each) => ({ ...each, name: names[each.userId] ?? "" }));
}

function publicationsView(state: WorkflowState, policy: Policy): WorkflowView["publications"] {
  const view: WorkflowView["publications"] = {};
  for (const language of ["zh", "en"] as const) {
    const live = state.publications[language];
    if (!live) continue;
    view[language] = { number: live.number, at: live.at, current: live.languageHash === policy.manifests[language] };
  }
  return view;
}

function takenDownView(state: WorkflowState, names: Readonly<Record<string, string>>): WorkflowView["takenDown"] {
  const view: WorkflowView["takenDown"] = {};
  for (const language of ["zh", "en"] as const) {
    const taken = state.takenDown[language];
    if (!taken) continue;
    const { by, ...rest } = taken;
    view[language] = { ...rest, by: { userId: by, name: names[by] ?? "" } };
  }
  return view;
}

function schedulesView(
  state: WorkflowState,
  names: Readonly<Record<string, string>>,
  permit: (command: WorkflowCommand) => Permit,
): ScheduleView[] {
  const last = state.schedules.at(-1);
  return state.schedules
    .filter((schedule) => schedule.status === "waiting" || (schedule === last && schedule.status === "refused"))
    .sort((a, b) => Date.parse(a.publishAt) - Date.parse(b.publishAt))
    .map((schedule) => ({
      id: schedule.id,
      scope: schedule.scope,
      publishAt: schedule.publishAt,
      zone: schedule.zone,
      embargoed: schedule.status === "waiting" && embargoAt(state, schedule.publishAt) !== null,
      requestedBy: { userId: schedule.requestedBy, name: names[schedule.requestedBy] ?? "" },
      status: schedule.status,
      reason: errorCodeOf(schedule.reason),
      cancel: permit({ type: "cancelSchedule", scheduleId: schedule.id }),
      move: permit({ type: "reschedule", scheduleId: schedule.id, publishAt: farFuture }),
    }));
}

function embargoView(
  state: WorkflowState,
  policy: Policy,
  names: Readonly<Record<string, string>>,
): WorkflowView["embargo"] {
  const standing = embargoAt(state, policy.now);
  if (!standing) return null;
  const { until, zone, note, by } = standing;
  return { until, zone, note, name: names[by] ?? "" };
}

function errorCodeOf(reason: string | null): ErrorCode | null {
  return reason !== null && isErrorCode(reason) ? reason : null;
}
