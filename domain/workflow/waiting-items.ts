import type { Role } from "#domain/access.ts";
import type { LocalizedText } from "#domain/locale.ts";
import { waitingSchedules } from "#domain/workflow/decide-publication.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { approversOf, readersHave, signedOut, signingUnits, stageIndexOf } from "#domain/workflow/progress.ts";
import { type Round, type ScopeKey, scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import type { Scope, Stage } from "#domain/workflow/workflow.ts";

/** What something waits for: an approval, a piece of work, a publisher, or those who wrote it and got it back. */
export const waitingKinds = ["review", "work", "publish", "rewrite"] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** One thing of an article that waits for somebody. */
export type WaitingItem = {
  round: number;
  scope: ScopeKey;
  kind: WaitingKind;
  /** The stage that decides; `publish` and `rewrite` where none does. */
  stageId: string;
  stageName: LocalizedText | null;
  /** Who may take it; null where it is for those who wrote it. */
  role: Role | null;
  /** Since when it waits, and until when it should not; ISO 8601. */
  since: string;
  dueAt: string | null;
  /** Who could not decide it though they have the role: they wrote it, or approved what others must. */
  excluded: string[];
  /** Whose approval at this stage fell: they need only look at what changed since. */
  lapsed: string[];
  /** Who wrote it or handed it in. */
  writers: string[];
  assignedTo: string | null;
};

/** Everything of an article that waits for somebody now. */
export function waitingItems(state: WorkflowState, policy: Policy): WaitingItem[] {
  const newest = new Set(
    (["zh", "en"] as const).map((language) => state.rounds.findLast(({ scope }) => scope.includes(language))),
  );
  return state.rounds.flatMap((round) => {
    if (round.status === "open") return openItems(state, round, policy);
    return round.status === "returned" && newest.has(round) ? [rewriteItem(round, policy)] : [];
  });
}

function openItems(state: WorkflowState, round: Round, policy: Policy): WaitingItem[] {
  const stage = round.template.stages[stageIndexOf(round, policy)];
  if (!stage) return toPublish(state, round, policy);
  return signingUnits(stage, round)
    .filter((unit) => approversOf(round, stage, unit, policy).size < stage.approvals)
    .map((unit) => stageItem(round, stage, unit, policy));
}

function stageItem(round: Round, stage: Stage, unit: Scope, policy: Policy): WaitingItem {
  const key = scopeKeyOf(unit);
  const since = sinceOf(round, stage);
  const own = round.signatures.filter((each) => each.stageId === stage.id && scopeKeyOf(each.scope) === key);
  return {
    ...common(round, key, policy),
    kind: stage.kind,
    stageId: stage.id,
    stageName: stage.name,
    role: stage.role,
    since,
    dueAt: stage.hoursDue === null ? null : inHours(since, stage.hoursDue),
    excluded: [...(stage.kind === "review" ? policy.contributors[key] : []), ...signedOut(round, stage, unit, policy)],
    lapsed: [...new Set(own.filter(({ voidedAt }) => voidedAt !== null).map(({ userId }) => userId))],
    assignedTo:
      round.assignments.find(({ stageId, scope }) => stageId === stage.id && scopeKeyOf(scope) === key)?.userId ?? null,
  };
}

function toPublish(state: WorkflowState, round: Round, policy: Policy): WaitingItem[] {
  const scheduled = waitingSchedules(state, round.scope).flatMap(({ scope }) => scope);
  const left = round.scope.filter(
    (language) => !scheduled.includes(language) && !readersHave(state, round, language, policy),
  );
  if (left.length === 0) return [];
  const given = round.signatures.filter(({ voidedAt }) => voidedAt === null).map(({ at }) => at);
  return [
    {
      ...common(round, scopeKeyOf(left), policy),
      ...{ kind: "publish", stageId: "publish", stageName: null, role: round.template.publishRole },
      ...{ since: latest([round.submittedAt, ...given]), dueAt: null, excluded: [], lapsed: [], assignedTo: null },
    },
  ];
}

function rewriteItem(round: Round, policy: Policy): WaitingItem {
  return {
    ...common(round, scopeKeyOf(round.scope), policy),
    ...{ kind: "rewrite", stageId: "rewrite", stageName: null, role: null },
    ...{ since: round.returned?.at ?? round.submittedAt, dueAt: null, excluded: [], lapsed: [], assignedTo: null },
  };
}

function common(round: Round, scope: ScopeKey, policy: Policy) {
  const writers = [...new Set([round.submittedBy, ...policy.contributors[scopeKeyOf(round.scope)]])];
  return { round: round.number, scope, writers };
}

/** A stage has a round from when the ones before it were done, or from when it got it back. */
function sinceOf(round: Round, stage: Stage): string {
  const place = round.template.stages.indexOf(stage);
  const before = round.template.stages.slice(0, place).map(({ id }) => id);
  const times = round.signatures.flatMap(({ stageId, at, voidedAt }) => {
    if (before.includes(stageId)) return voidedAt === null ? [at] : [];
    return voidedAt === null ? [] : [voidedAt];
  });
  return latest([round.submittedAt, ...times, ...(round.returned ? [round.returned.at] : [])]);
}

function latest(instants: readonly string[]): string {
  return instants.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
}

function inHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
