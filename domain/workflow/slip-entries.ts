import type { Role } from "#domain/access.ts";
import { type ErrorCode, isErrorCode } from "#domain/errors.ts";
import type { BilingualText, Language, LocalizedText } from "#domain/locale.ts";
import type { WorkflowEvent, WorkflowEventOf } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { publishRoleOf, signatureCounts } from "#domain/workflow/progress.ts";
import type { Round, WorkflowState } from "#domain/workflow/state.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

/** One event of an article's workflow with its place in the article's stream and the command it came of. */
export type RecordedEvent = { seq: number; commandId: string; event: WorkflowEvent };

/** Null `name`: it had passed every stage and waited for a publisher. */
export type SlipStage = { name: LocalizedText | null; kind: Stage["kind"] };

/**
 * What became of an approval. `stands`: it counts, or what it let out is published; `voided`: what it covered changed or was
 * sent back; `lapsed`: nothing was changed, but it doesn't count now, as when its giver lost the role; `ended`: it stood when
 * its round was withdrawn, sent back or replaced.
 */
export type SlipStanding = "stands" | "voided" | "lapsed" | "ended";

export type SlipVoiding = { at: string; name: string; why: "changed" | "returned" };

type Decision =
  | { type: "submitted"; scope: Language[]; manifestHash: string }
  | { type: "assigned"; stage: SlipStage; scope: Language[]; to: string | null }
  | {
      type: "approved";
      stage: SlipStage;
      scope: Language[];
      manifestHash: string;
      remark: string;
      /** Whose substitute decided; null where it was theirs to decide. */
      for: string | null;
      standing: SlipStanding;
      voided: SlipVoiding | null;
    }
  | { type: "changesRequested"; stage: SlipStage; remark: string; for: string | null; to: LocalizedText | null }
  | { type: "withdrawn" }
  | { type: "signaturesVoided"; why: SlipVoiding["why"]; given: { name: string; stage: LocalizedText | null }[] }
  | { type: "published"; publications: { language: Language; number: number; manifestHash: string }[] }
  | {
      type: "takenDown";
      publications: { language: Language; number: number }[];
      notice: BilingualText;
    }
  | ({ type: "scheduled" | "rescheduled" | "scheduleCancelled" | "scheduleDone" } & SlipSchedule)
  | ({ type: "scheduleRefused"; reason: ErrorCode | null } & SlipSchedule)
  | { type: "embargoSet"; until: string; zone: string | null; remark: string }
  | { type: "embargoLifted" };

/** A time as it was said then, in the zone it was said in. */
type SlipSchedule = { scope: Language[]; publishAt: string; zone: string | null };

/** What it was about, and the role that the workflow asks of whoever decides it; null where it asks none. */
type About = { rounds: number[]; role: Role | null };

/** One line of the slip: who did what, and when by the database's clock. `rounds`: which submissions it was about. */
export type SlipEntry = { seq: number; at: string; name: string } & About & Decision;

/** Everybody that events name. */
export function peopleInEvents(events: readonly WorkflowEvent[]): string[] {
  const ids = events.flatMap((event) => {
    if (event.type === "assigned" && event.to !== null) return [event.by, event.to];
    return "for" in event && event.for !== undefined ? [event.by, event.for] : [event.by];
  });
  return [...new Set(ids)];
}

/** The lines of the slip in the order things happened; `state` is the fold of the same events. */
export function slipEntries(
  recorded: readonly RecordedEvent[],
  state: WorkflowState,
  policy: Policy,
  nameOf: (userId: string) => string,
): SlipEntry[] {
  const voidings = voidingsOf(recorded, nameOf);
  const decisionOf = (event: WorkflowEvent): About & Decision => {
    switch (event.type) {
      case "submitted":
        return { ...about(event), scope: event.scope, manifestHash: event.manifestHash };
      case "withdrawn":
        return about(event);
      case "assigned":
        return {
          ...atStage(state, event),
          scope: event.scope,
          to: event.to === null ? null : nameOf(event.to),
        };
      case "approved": {
        const voided = voidings.get(event.signatureId) ?? null;
        return {
          ...atStage(state, event),
          scope: event.scope,
          manifestHash: event.manifestHash,
          remark: event.remark,
          for: event.for === undefined ? null : nameOf(event.for),
          standing: voided ? "voided" : standingOf(state, event, policy),
          voided,
        };
      }
      case "changesRequested":
        return {
          ...atStage(state, event),
          remark: event.remark,
          for: event.for === undefined ? null : nameOf(event.for),
          to: event.to === null ? null : stageIn(state, event.round, event.to).name,
        };
      case "signaturesVoided": {
        const fallen = state.rounds.flatMap((round) =>
          round.signatures
            .filter(({ id }) => event.signatureIds.includes(id))
            .map((signature) => ({ round, signature })),
        );
        return {
          type: event.type,
          role: null,
          rounds: [...new Set(fallen.map(({ round }) => round.number))],
          why: voidings.get(event.signatureIds[0] ?? "")?.why ?? "changed",
          given: fallen.map(({ round, signature }) => ({
            name: nameOf(signature.userId),
            stage: stageIn(state, round.number, signature.stageId).name,
          })),
        };
      }
      case "published":
        return {
          type: event.type,
          rounds: [...new Set(event.publications.map(({ round }) => round))],
          role: roundIn(state, event.publications[0]?.round ?? 0)?.template.publishRole ?? null,
          publications: event.publications.map(({ language, number, manifestHash }) => ({
            language,
            number,
            manifestHash,
          })),
        };
      case "takenDown":
        return {
          type: event.type,
          rounds: [...new Set(event.publications.map(({ round }) => round))],
          role: roundIn(state, event.publications[0]?.round ?? 0)?.template.publishRole ?? null,
          publications: event.publications.map(({ language, number }) => ({ language, number })),
          notice: event.notice,
        };
      case "scheduled":
      case "rescheduled": {
        const { type, publishAt, zone } = event;
        return { type, ...scheduleIn(state, event), publishAt, zone };
      }
      case "embargoSet": {
        const { type, until, zone, note } = event;
        return { type, ...byPublisher(state, event.at, policy), until, zone, remark: note };
      }
      case "embargoLifted":
        return { type: event.type, ...byPublisher(state, event.at, policy) };
      case "scheduleCancelled":
      case "scheduleDone":
        return { type: event.type, ...scheduleIn(state, event) };
      case "scheduleRefused": {
        const reason = isErrorCode(event.reason) ? event.reason : null;
        return { type: event.type, ...scheduleIn(state, event), reason };
      }
      default:
        return event satisfies never;
    }
  };
  return recorded.map(({ seq, event }) => ({ seq, at: event.at, name: nameOf(event.by), ...decisionOf(event) }));
}

function about<T extends WorkflowEvent["type"]>({ type, round }: { type: T; round: number }): { type: T } & About {
  return { type, rounds: [round], role: null };
}

/** What was decided at a stage, by whoever has its role. */
function atStage<T extends WorkflowEvent["type"]>(
  state: WorkflowState,
  { type, round, stageId }: { type: T; round: number; stageId: string },
): { type: T; stage: SlipStage } & About {
  const template = roundIn(state, round)?.template;
  const role = template?.stages.find(({ id }) => id === stageId)?.role ?? template?.publishRole ?? null;
  return { type, rounds: [round], role, stage: stageIn(state, round, stageId) };
}

/** When each approval fell, and why: one that falls with the command that sends the text back was sent back. */
function voidingsOf(recorded: readonly RecordedEvent[], nameOf: (userId: string) => string): Map<string, SlipVoiding> {
  const returns = new Set(
    recorded.filter(({ event }) => event.type === "changesRequested").map(({ commandId }) => commandId),
  );
  const voidings = new Map<string, SlipVoiding>();
  for (const { commandId, event } of recorded) {
    if (event.type !== "signaturesVoided") continue;
    const why = returns.has(commandId) ? "returned" : "changed";
    for (const id of event.signatureIds) voidings.set(id, { at: event.at, name: nameOf(event.by), why });
  }
  return voidings;
}

function standingOf(state: WorkflowState, event: WorkflowEventOf<"approved">, policy: Policy): SlipStanding {
  const round = roundIn(state, event.round);
  if (round?.status === "published") return "stands";
  if (round?.status !== "open") return "ended";
  const stage = round.template.stages.find(({ id }) => id === event.stageId);
  const signature = round.signatures.find(({ id }) => id === event.signatureId);
  return stage && signature && signatureCounts(signature, stage, policy) ? "stands" : "lapsed";
}

function stageIn(state: WorkflowState, round: number, stageId: string): SlipStage {
  const stage = roundIn(state, round)?.template.stages.find(({ id }) => id === stageId);
  return { name: stage?.name ?? null, kind: stage?.kind ?? "review" };
}

function roundIn(state: WorkflowState, number: number): Round | undefined {
  return state.rounds.find((round) => round.number === number);
}

/** A schedule with the submission it rested on: the newest of its languages when something became of it. */
function scheduleIn(
  state: WorkflowState,
  { scheduleId, at }: { scheduleId: string; at: string },
): About & SlipSchedule {
  const { scope = [], publishAt = "", zone = null } = state.schedules.find(({ id }) => id === scheduleId) ?? {};
  const round = state.rounds.findLast(
    (each) => each.submittedAt <= at && each.scope.some((language) => scope.includes(language)),
  );
  return { rounds: round ? [round.number] : [], role: round?.template.publishRole ?? null, scope, publishAt, zone };
}

/** What is said of the whole article, by whoever publishes it. */
function byPublisher(state: WorkflowState, at: string, policy: Policy): About {
  const round = state.rounds.findLast(({ submittedAt }) => submittedAt <= at);
  return { rounds: [], role: publishRoleOf(round, policy) };
}
