import type { Language } from "#domain/locale.ts";
import { excerptOf, type Notice, type NoticeContent } from "#domain/notifications/notice.ts";
import type { WorkflowEvent, WorkflowEventOf } from "#domain/workflow/events.ts";
import { type Round, type ScopeKey, scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";

export type NoticeContext = {
  articleId: string;
  /** The state that the events were decided in. */
  before: WorkflowState;
  /** Who wrote what stands now, for each scope. */
  contributors: Record<ScopeKey, readonly string[]>;
};

/**
 * Who is told what after events of one command; `state` is the one after them. Never whoever did it, and nobody of the same
 * thing twice. Whether they want to hear it is `deliveryOf`'s to say.
 */
export function noticesOf(events: readonly WorkflowEvent[], state: WorkflowState, context: NoticeContext): Notice[] {
  const told = events.flatMap((event) => noticesOfEvent(event, events, state, context));
  const returned = new Set(told.filter(({ content }) => content.kind === "returned").map(({ userId }) => userId));
  // Of one refusal those who wrote it hear that it is back; that an approval of theirs went with it says nothing more.
  const seen = new Set<string>();
  return told.filter(({ userId, content }) => {
    if (content.kind === "approvalFell" && content.why === "returned" && returned.has(userId)) return false;
    const same = `${userId} ${content.kind}`;
    return seen.has(same) ? false : seen.add(same);
  });
}

function noticesOfEvent(
  event: WorkflowEvent,
  all: readonly WorkflowEvent[],
  state: WorkflowState,
  context: NoticeContext,
): Notice[] {
  const { articleId, contributors } = context;
  const tell = (to: Iterable<string>, content: NoticeContent, actorId: string | null = event.by): Notice[] =>
    [...new Set(to)].filter((userId) => userId !== actorId).map((userId) => ({ userId, articleId, actorId, content }));
  switch (event.type) {
    case "signaturesVoided":
      return fallenOf(event, state).flatMap(([userId, stages]) =>
        tell([userId], {
          kind: "approvalFell",
          stages,
          why: all.some(({ type }) => type === "changesRequested") ? "returned" : "changed",
        }),
      );
    case "assigned": {
      const about = { stageName: stageNameIn(state, event.round, event.stageId), scope: scopeKeyOf(event.scope) };
      const review = stageIn(state, event.round, event.stageId)?.kind === "review";
      const had = holderOf(context.before, event);
      return [
        ...(event.to === null ? [] : tell([event.to], { kind: "assigned", ...about, review })),
        ...(had === null || had === event.to ? [] : tell([had], { kind: "unassigned", ...about })),
      ];
    }
    case "changesRequested": {
      const round = roundIn(state, event.round);
      if (!round) return [];
      return tell([round.submittedBy, ...contributors[scopeKeyOf(round.scope)]], {
        kind: "returned",
        stageName: stageNameIn(state, event.round, event.stageId),
        to: event.to === null ? null : stageNameIn(state, event.round, event.to),
        remark: excerptOf(event.remark),
      });
    }
    case "published": {
      const languages = event.publications.map(({ language }) => language);
      const rounds = event.publications.flatMap(({ round }) => roundIn(state, round) ?? []);
      const scheduled = all.some(({ type }) => type === "scheduleDone");
      const people = [...rounds.flatMap(peopleOf), ...languages.flatMap((language) => contributors[language])];
      const content = { kind: "published", languages, scheduled } as const;
      // The clock did it: whoever set it is told with the others.
      return scheduled ? tell([event.by, ...people], content, null) : tell(people, content);
    }
    case "takenDown": {
      const languages = event.publications.map(({ language }) => language);
      const rounds = event.publications.flatMap(({ round }) => roundIn(state, round) ?? []);
      const people = [...rounds.flatMap(peopleOf), ...languages.flatMap((language) => contributors[language])];
      return tell(people, { kind: "takenDown", languages });
    }
    case "scheduleRefused": {
      const schedule = scheduleIn(state, event.scheduleId);
      const people = [event.by, ...roundsOf(state, schedule.languages).flatMap(peopleOf)];
      const { scope, publishAt } = schedule;
      if (event.reason === "publishFailed") return tell(people, { kind: "publishFailed", scope, publishAt }, null);
      return tell(people, { kind: "scheduleRefused", scope, publishAt, reason: event.reason }, null);
    }
    case "scheduleCancelled": {
      // Published now instead of later: that is told already.
      if (all.some(({ type }) => type === "published")) return [];
      const { scope, publishAt, requestedBy } = scheduleIn(state, event.scheduleId);
      return tell([requestedBy], { kind: "scheduleCancelled", scope, publishAt });
    }
    case "rescheduled": {
      // Whoever moves it is who publishes it: whose it was is known from before.
      const { scope, publishAt: was, requestedBy } = scheduleIn(context.before, event.scheduleId);
      return tell([requestedBy], { kind: "scheduleMoved", scope, was, publishAt: event.publishAt });
    }
    case "submitted":
    case "approved":
    case "withdrawn":
    case "scheduled":
    case "scheduleDone":
    case "embargoSet":
    case "embargoLifted":
      return [];
    default:
      return event satisfies never;
  }
}

/** The stages at which approvals fell, by who had given them. */
function fallenOf({ signatureIds }: WorkflowEventOf<"signaturesVoided">, state: WorkflowState) {
  const fallen = new Map<string, Round["template"]["name"][]>();
  for (const round of state.rounds) {
    for (const { id, userId, stageId } of round.signatures) {
      const name = round.template.stages.find((stage) => stage.id === stageId)?.name;
      if (!name || !signatureIds.includes(id)) continue;
      const stages = fallen.get(userId) ?? [];
      if (!stages.includes(name)) stages.push(name);
      fallen.set(userId, stages);
    }
  }
  return [...fallen];
}

/** Who had what an assignment is about. */
function holderOf(before: WorkflowState, { round, stageId, scope }: WorkflowEventOf<"assigned">): string | null {
  const same = roundIn(before, round)?.assignments.find(
    (each) => each.stageId === stageId && scopeKeyOf(each.scope) === scopeKeyOf(scope),
  );
  return same?.userId ?? null;
}

/** Who handed it in, and who signed it. */
export function peopleOf(round: Round): string[] {
  return [round.submittedBy, ...round.signatures.map(({ userId }) => userId)];
}

/** The newest submission of each language. */
export function roundsOf(state: WorkflowState, languages: readonly Language[]): Round[] {
  const newest = languages.map((language) => state.rounds.findLast(({ scope }) => scope.includes(language)));
  return [...new Set(newest)].filter((round) => round !== undefined);
}

function scheduleIn(state: WorkflowState, scheduleId: string) {
  const schedule = state.schedules.find(({ id }) => id === scheduleId);
  if (!schedule) throw new Error(`no schedule ${scheduleId} in the state of its event`);
  const { scope, publishAt, requestedBy } = schedule;
  return { languages: scope, scope: scopeKeyOf(scope), publishAt, requestedBy };
}

function roundIn(state: WorkflowState, number: number): Round | undefined {
  return state.rounds.find((round) => round.number === number);
}

function stageNameIn(state: WorkflowState, round: number, stageId: string) {
  return stageIn(state, round, stageId)?.name ?? null;
}

function stageIn(state: WorkflowState, round: number, stageId: string) {
  return roundIn(state, round)?.template.stages.find(({ id }) => id === stageId);
}
