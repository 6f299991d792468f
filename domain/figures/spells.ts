import type { Language, LocalizedText } from "#domain/locale.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import { evolve } from "#domain/workflow/evolve.ts";
import { signedStageOf } from "#domain/workflow/progress.ts";
import { initialWorkflowState, type Round, type WorkflowState } from "#domain/workflow/state.ts";

/** How a stay at a stage ended: on the way forward, sent back, called back because an approval fell, or not at all yet. */
export type SpellEnd = "passed" | "returned" | "voided" | "withdrawn" | "superseded" | "open";

/** One stay of a submission at one stage; what was called back and comes again stays there again. */
export type Spell = {
  round: number;
  /** `publish` once every stage had passed it. */
  stageId: string;
  /** Null of `publish`. */
  stageName: LocalizedText | null;
  languages: Language[];
  /** ISO 8601; `left` is null while it stays. */
  entered: string;
  left: string | null;
  end: SpellEnd;
  /** Who ended it; null while nobody has. */
  by: string | null;
  hoursDue: number | null;
};

/** A language that got to readers, and since when it had been with the desk's reviewers. */
export type Delivery = { language: Language; at: string; by: string; submittedAt: string };

export type ArticleTimes = { spells: Spell[]; deliveries: Delivery[] };

/**
 * How long a submission stayed where, from the events of one article in their order. A stage is over when its approvals are
 * given; it begins anew when one falls or the text is sent back to it.
 */
export function timesOf(events: readonly WorkflowEvent[]): ArticleTimes {
  const times: ArticleTimes = { spells: [], deliveries: [] };
  const open = new Map<number, Spell>();
  const leave = (number: number, at: string, end: SpellEnd, by: string) => {
    const spell = open.get(number);
    open.delete(number);
    // What one command passes through took no time.
    if (spell && spell.entered !== at) times.spells.push({ ...spell, left: at, end, by });
  };
  const enter = (round: Round, at: string) => {
    const stage = round.template.stages[signedStageOf(round)];
    open.set(round.number, {
      ...{ round: round.number, languages: [...round.scope], entered: at, left: null, end: "open", by: null },
      ...{ stageId: stage?.id ?? "publish", stageName: stage?.name ?? null, hoursDue: stage?.hoursDue ?? null },
    });
  };
  let state: WorkflowState = initialWorkflowState;
  for (const event of events) {
    const before = state;
    state = evolve(state, event);
    if (event.type === "published") {
      for (const { language, round } of event.publications) {
        const submittedAt = state.rounds.find(({ number }) => number === round)?.submittedAt;
        if (submittedAt) times.deliveries.push({ language, at: event.at, by: event.by, submittedAt });
      }
    }
    for (const round of state.rounds) {
      const was = before.rounds.find(({ number }) => number === round.number);
      if (was === round) continue;
      if (round.status !== "open") {
        if (was?.status === "open") leave(round.number, event.at, endOf(round), event.by);
      } else if (!was) {
        enter(round, event.at);
      } else if (event.type === "changesRequested") {
        leave(round.number, event.at, "returned", event.by);
        enter(round, event.at);
      } else if (signedStageOf(round) !== signedStageOf(was)) {
        const forward = signedStageOf(round) > signedStageOf(was);
        leave(round.number, event.at, forward ? "passed" : "voided", event.by);
        enter(round, event.at);
      }
    }
  }
  return { ...times, spells: [...times.spells, ...open.values()] };
}

function endOf({ status }: Round): SpellEnd {
  switch (status) {
    case "published":
      return "passed";
    case "returned":
    case "withdrawn":
    case "superseded":
    case "open":
      return status;
    default:
      return status satisfies never;
  }
}
