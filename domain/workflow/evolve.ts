import type { Language } from "#domain/locale.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import {
  initialWorkflowState,
  type Round,
  type ScheduleState,
  scopeKeyOf,
  type WorkflowState,
} from "#domain/workflow/state.ts";

/** The state after an event that was decided in `state`. Never refuses: what happened, happened. */
export function evolve(state: WorkflowState, event: WorkflowEvent): WorkflowState {
  switch (event.type) {
    case "submitted":
      return {
        ...state,
        rounds: [
          // Only approved rounds can still be open here; their text is submitted anew.
          ...state.rounds.map((round) =>
            round.status === "open" && round.scope.some((language) => event.scope.includes(language))
              ? { ...round, status: "superseded" as const }
              : round,
          ),
          {
            number: event.round,
            scope: event.scope,
            source: event.source,
            template: event.template,
            status: "open",
            submittedBy: event.by,
            submittedAt: event.at,
            manifestHash: event.manifestHash,
            signatures: [],
            returned: null,
            assignments: [],
          },
        ],
      };
    case "withdrawn":
      return changeRound(state, event.round, (round) => ({ ...round, status: "withdrawn" }));
    case "approved":
      return changeRound(state, event.round, (round) => ({
        ...round,
        signatures: [
          ...round.signatures,
          {
            id: event.signatureId,
            stageId: event.stageId,
            userId: event.by,
            scope: event.scope,
            manifestHash: event.manifestHash,
            remark: event.remark,
            at: event.at,
            voidedAt: null,
          },
        ],
      }));
    case "changesRequested":
      return changeRound(state, event.round, (round) => ({
        ...round,
        status: event.to === null ? "returned" : round.status,
        returned: { stageId: event.stageId, to: event.to, userId: event.by, at: event.at, remark: event.remark },
      }));
    case "assigned":
      return changeRound(state, event.round, (round) => {
        const { stageId, scope, to } = event;
        const others = round.assignments.filter(
          (each) => each.stageId !== stageId || scopeKeyOf(each.scope) !== scopeKeyOf(scope),
        );
        return { ...round, assignments: to === null ? others : [...others, { stageId, scope, userId: to }] };
      });
    case "signaturesVoided":
      return {
        ...state,
        rounds: state.rounds.map((round) => ({
          ...round,
          signatures: round.signatures.map((signature) =>
            event.signatureIds.includes(signature.id) ? { ...signature, voidedAt: event.at } : signature,
          ),
        })),
      };
    case "published":
      return {
        ...state,
        rounds: state.rounds.map((round) =>
          event.completedRounds.includes(round.number) ? { ...round, status: "published" } : round,
        ),
        publications: {
          ...state.publications,
          ...Object.fromEntries(
            event.publications.map(({ language, ...publication }) => [language, { ...publication, at: event.at }]),
          ),
        },
        takenDown: without(state.takenDown, event.publications),
      };
    case "takenDown": {
      const { publications, by, at, notice, titleShown } = event;
      return {
        ...state,
        publications: without(state.publications, publications),
        takenDown: {
          ...state.takenDown,
          ...Object.fromEntries(
            publications.map(({ language, number }) => [language, { number, by, at, notice, titleShown }]),
          ),
        },
      };
    }
    case "scheduled":
      return {
        ...state,
        schedules: [
          ...state.schedules,
          {
            id: event.scheduleId,
            scope: event.scope,
            publishAt: event.publishAt,
            zone: event.zone,
            requestedBy: event.by,
            status: "waiting",
            reason: null,
          },
        ],
      };
    case "rescheduled": {
      const { publishAt, zone, by: requestedBy } = event;
      return changeSchedule(state, event.scheduleId, { publishAt, zone, requestedBy });
    }
    case "scheduleCancelled":
      return changeSchedule(state, event.scheduleId, { status: "cancelled" });
    case "scheduleDone":
      return changeSchedule(state, event.scheduleId, { status: "done" });
    case "scheduleRefused":
      return changeSchedule(state, event.scheduleId, { status: "refused", reason: event.reason });
    case "embargoSet": {
      const { until, zone, note, by, at } = event;
      return { ...state, embargo: { until, zone, note, by, at } };
    }
    case "embargoLifted":
      return { ...state, embargo: null };
    default:
      return event satisfies never;
  }
}

/** The state that a whole stream of events adds up to. */
export function foldWorkflow(events: readonly WorkflowEvent[]): WorkflowState {
  return events.reduce(evolve, initialWorkflowState);
}

function without<T>(all: Partial<Record<Language, T>>, gone: readonly { language: Language }[]) {
  const kept = { ...all };
  for (const { language } of gone) delete kept[language];
  return kept;
}

function changeRound(state: WorkflowState, number: number, change: (round: Round) => Round): WorkflowState {
  return { ...state, rounds: state.rounds.map((round) => (round.number === number ? change(round) : round)) };
}

function changeSchedule(state: WorkflowState, id: string, change: Partial<ScheduleState>): WorkflowState {
  return {
    ...state,
    schedules: state.schedules.map((schedule) => (schedule.id === id ? { ...schedule, ...change } : schedule)),
  };
}
