import type { Role } from "#domain/access.ts";
import type { Stage, Template } from "#domain/workflow/workflow.ts";

/** Why a template can't be used: what a message about it names. */
export type TemplateFault =
  /** Two stages have one name in the log. */
  | { kind: "sameStage"; stageId: string }
  /** A refusal goes to a stage that isn't there, to itself or to a later one: nothing would bring it back from there. */
  | { kind: "refusesForward"; stageId: string }
  /** Something would reach readers that nobody else has read. */
  | { kind: "unreviewed"; signs: "source" | "target" }
  /** What is submitted first is the source, and the first stage doesn't look at it. */
  | { kind: "beginsWithTarget"; stageId: string }
  /** Nobody could write what the stage says is done by writing. */
  | { kind: "nobodyWrites"; stageId: string };

/** What keeps every submission of a template from reaching its end, or lets it there unread; none where it is sound. */
export function templateFaults(template: Template): TemplateFault[] {
  return [
    ...repeated(template.stages),
    ...template.stages
      .filter((stage, place) => refusesForward(template.stages, stage, place))
      .map(({ id }): TemplateFault => ({ kind: "refusesForward", stageId: id })),
    ...unreviewed(template.stages),
    ...beginning(template.stages),
    ...template.stages
      .filter(({ kind, role, writers }) => kind === "work" && writers !== null && !writers.includes(role))
      .map(({ id }): TemplateFault => ({ kind: "nobodyWrites", stageId: id })),
  ];
}

function repeated(stages: readonly Stage[]): TemplateFault[] {
  const ids = stages.map(({ id }) => id);
  const twice = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...twice].map((stageId) => ({ kind: "sameStage", stageId }));
}

function refusesForward(stages: readonly Stage[], { refusesTo }: Stage, place: number): boolean {
  return refusesTo !== null && !stages.slice(0, place).some(({ id }) => id === refusesTo);
}

/** Whatever of an article is published alone or together, a review must have covered it. */
function unreviewed(stages: readonly Stage[]): TemplateFault[] {
  const reviews = stages.filter(({ kind }) => kind === "review");
  return (["source", "target"] as const)
    .filter((side) => !reviews.some(({ signs }) => signs === "pair" || signs === "edition" || signs === side))
    .map((signs) => ({ kind: "unreviewed", signs }));
}

function beginning([first]: readonly Stage[]): TemplateFault[] {
  return first?.kind === "review" && first.signs === "target" ? [{ kind: "beginsWithTarget", stageId: first.id }] : [];
}

export type Shortage = { stageId: string; role: Role; needed: number; found: number };
type People = Readonly<Record<string, readonly Role[]>>;

/**
 * The first stage that the desk's people, as they are, couldn't fill for a pair that somebody outside wrote; null where they
 * can. Who approved earlier is taken again wherever that is allowed. `people`: the roles of everybody who may sign in.
 */
export function findShortage(template: Template, people: People): Shortage | null {
  const places: Role[] = [];
  for (const { id, role, approvals, excludesEarlierApprovers } of template.stages) {
    const holders = Object.keys(people).filter((each) => people[each]?.includes(role));
    const again = excludesEarlierApprovers
      ? 0
      : [...seats(places, people)].filter((each) => holders.includes(each)).length;
    places.push(...Array.from({ length: Math.max(0, approvals - again) }, () => role));
    const seated = seats(places, people).size;
    if (holders.length < approvals || seated < places.length) {
      const found = Math.min(holders.length, approvals - (places.length - seated));
      return { stageId: id, role, needed: approvals, found: Math.max(0, found) };
    }
  }
  const isThere = Object.values(people).some((held) => held.includes(template.publishRole));
  return isThere ? null : { stageId: "publish", role: template.publishRole, needed: 1, found: 0 };
}

/** The people of a largest choice of different ones for places, each with the place's role (augmenting paths). */
function seats(places: readonly Role[], people: People): Set<string> {
  const placeOf = new Map<string, number>();
  const seat = (place: number, asked: Set<string>): boolean => {
    for (const [id, held] of Object.entries(people)) {
      const role = places[place];
      if (role === undefined || !held.includes(role) || asked.has(id)) continue;
      asked.add(id);
      const taken = placeOf.get(id);
      if (taken !== undefined && !seat(taken, asked)) continue;
      placeOf.set(id, place);
      return true;
    }
    return false;
  };
  for (const place of places.keys()) seat(place, new Set());
  return new Set(placeOf.keys());
}
