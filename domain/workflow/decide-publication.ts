import { holdsIn, noRoles, type RolesIn } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor } from "#domain/workflow/commands.ts";
import { embargoAt } from "#domain/workflow/embargo.ts";
import type { PublicationMade, WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { approvalProblem, publishRoleOf, readersHave } from "#domain/workflow/progress.ts";
import {
  lastNumberOf,
  openRoundOf,
  type ScheduleState,
  scopeKeyOf,
  type WorkflowState,
} from "#domain/workflow/state.ts";
import type { Scope } from "#domain/workflow/workflow.ts";

/** Schedules still waiting that would publish one of these languages. */
export function waitingSchedules(state: WorkflowState, languages: Scope): ScheduleState[] {
  return state.schedules.filter(
    (schedule) => schedule.status === "waiting" && schedule.scope.some((language) => languages.includes(language)),
  );
}

export function decidePublication(
  state: WorkflowState,
  { languages, withRelease = false }: { languages: Scope; withRelease?: boolean },
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const made = publishable(state, languages, actor.roles, policy);
  if (!made.ok) return made;
  if (!withRelease && heldByRelease(languages, policy)) return refuse("inRelease");
  const out = made.value.map((publication) => publication.language);
  const pointless = waitingSchedules(state, out).filter((each) =>
    each.scope.every((language) => out.includes(language)),
  );
  return ok([
    published(state, made.value, actor.id, policy),
    ...pointless.map(
      (schedule): WorkflowEvent => ({
        type: "scheduleCancelled",
        by: actor.id,
        at: policy.now,
        scheduleId: schedule.id,
      }),
    ),
  ]);
}

export function decideSchedule(
  state: WorkflowState,
  command: { scheduleId: string; languages: Scope; publishAt: string; zone?: string },
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const { publishAt, zone } = command;
  const made = publishable(state, command.languages, actor.roles, policy, publishAt);
  if (!made.ok) return made;
  if (heldByRelease(command.languages, policy)) return refuse("inRelease");
  if (waitingSchedules(state, command.languages).length > 0) return refuse("alreadyScheduled");
  if (Date.parse(publishAt) <= Date.parse(policy.now)) return refuse("scheduleInPast");
  return ok([
    {
      type: "scheduled",
      by: actor.id,
      at: policy.now,
      scheduleId: command.scheduleId,
      scope: (["zh", "en"] as const).filter((language) => command.languages.includes(language)),
      publishAt,
      zone: zone ?? null,
    },
  ]);
}

/** Asks what scheduling asks, of the new time. What is approved stays so: only when it gets out changes. */
export function decideReschedule(
  state: WorkflowState,
  { scheduleId, publishAt, zone }: { scheduleId: string; publishAt: string; zone?: string },
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const schedule = state.schedules.find((each) => each.id === scheduleId && each.status === "waiting");
  if (!schedule) return refuse("notFound");
  const made = publishable(state, schedule.scope, actor.roles, policy, publishAt);
  if (!made.ok) return made;
  if (Date.parse(publishAt) <= Date.parse(policy.now)) return refuse("scheduleInPast");
  return ok([{ type: "rescheduled", by: actor.id, at: policy.now, scheduleId, publishAt, zone: zone ?? null }]);
}

export function decideCancel(
  state: WorkflowState,
  scheduleId: string,
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const schedule = state.schedules.find((each) => each.id === scheduleId && each.status === "waiting");
  if (!schedule) return refuse("notFound");
  // Half of it can't be given up.
  const publishes = schedule.scope.every((language) =>
    holdsIn(actor.roles, publishRoleOf(openRoundOf(state, language), policy), [language]),
  );
  if (!publishes) return refuse("forbidden");
  return ok([{ type: "scheduleCancelled", by: actor.id, at: policy.now, scheduleId }]);
}

/**
 * When a schedule's time has come everything is checked again, the publisher's own role too. What no longer qualifies
 * stays unpublished, and the schedule keeps the reason.
 */
export function decideDue(state: WorkflowState, scheduleId: string, policy: Policy): Result<WorkflowEvent[]> {
  const schedule = state.schedules.find((each) => each.id === scheduleId && each.status === "waiting");
  if (!schedule) return refuse("notFound");
  if (Date.parse(policy.now) < Date.parse(schedule.publishAt)) return refuse("scheduleNotDue");
  const by = schedule.requestedBy;
  const made = publishable(state, schedule.scope, policy.activeRoles[by] ?? noRoles, policy);
  if (!made.ok) {
    const reason = made.error.code === "forbidden" ? "decisionLapsed" : made.error.code;
    return ok([{ type: "scheduleRefused", by, at: policy.now, scheduleId, reason }]);
  }
  return ok([published(state, made.value, by, policy), { type: "scheduleDone", by, at: policy.now, scheduleId }]);
}

/** What could not be published however often it was tried stays unpublished, and says so. */
export function decideRefusal(state: WorkflowState, scheduleId: string, policy: Policy): Result<WorkflowEvent[]> {
  const schedule = state.schedules.find((each) => each.id === scheduleId && each.status === "waiting");
  if (!schedule) return refuse("notFound");
  return ok([
    { type: "scheduleRefused", by: schedule.requestedBy, at: policy.now, scheduleId, reason: "publishFailed" },
  ]);
}

/** The publications that would be made at a moment, now unless another is said; a language whose approved text readers already have is left out. */
function publishable(
  state: WorkflowState,
  languages: Scope,
  roles: RolesIn,
  policy: Policy,
  at: string = policy.now,
): Result<PublicationMade[]> {
  const made: PublicationMade[] = [];
  for (const language of (["zh", "en"] as const).filter((each) => languages.includes(each))) {
    const round = openRoundOf(state, language);
    if (!holdsIn(roles, publishRoleOf(round, policy), [language])) return refuse("forbidden");
    const live = state.publications[language];
    const languageHash = policy.manifests[language];
    if (!round) {
      if (live && live.languageHash === languageHash) continue;
      return refuse("notApproved");
    }
    const problem = approvalProblem(round, policy);
    if (problem) return refuse(problem);
    const manifestHash = policy.manifests[scopeKeyOf(round.scope)];
    // A round is approved only for manifests that exist.
    if (languageHash === undefined || manifestHash === undefined) return refuse("notApproved");
    if (readersHave(state, round, language, policy)) continue;
    made.push({ language, number: lastNumberOf(state, language) + 1, round: round.number, languageHash, manifestHash });
  }
  if (made.length === 0) return refuse("nothingToPublish");
  const embargo = embargoAt(state, at);
  if (embargo) return refuse("embargoed", { params: { until: embargo.until } });
  const key = scopeKeyOf(made.map(({ language }) => language));
  const suggestions = policy.pendingSuggestions[key];
  if (suggestions > 0) return refuse("suggestionsPending", { params: { suggestions } });
  const errors = policy.errors[key];
  return errors > 0 ? refuse("checksFailed", { params: { errors } }) : ok(made);
}

/** What is in an open release goes out with it, or after it was taken out of it. */
function heldByRelease(languages: Scope, policy: Policy): boolean {
  return languages.some((language) => policy.inRelease.includes(language));
}

function published(state: WorkflowState, made: PublicationMade[], by: string, policy: Policy): WorkflowEvent {
  const liveHash = (language: Language) =>
    made.find((publication) => publication.language === language)?.languageHash ??
    state.publications[language]?.languageHash;
  const completedRounds = state.rounds
    .filter((round) => made.some((publication) => publication.round === round.number))
    .filter((round) => round.scope.every((language) => liveHash(language) === policy.manifests[language]))
    .map((round) => round.number);
  return { type: "published", by, at: policy.now, publications: made, completedRounds };
}
