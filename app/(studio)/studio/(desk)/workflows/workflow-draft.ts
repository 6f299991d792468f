import type { Role } from "#domain/access.ts";
import { noText } from "#domain/article/furniture.ts";
import { createId } from "#domain/ids.ts";
import type { LocalizedText } from "#domain/locale.ts";
import { findShortage, type Shortage, type TemplateFault, templateFaults } from "#domain/workflow/check-template.ts";
import type { Stage, Template } from "#domain/workflow/workflow.ts";

/** A workflow as its form has it. Names may still be missing, and refusals may go to where no stage stands any more. */
export type WorkflowDraft = Pick<Template, "name" | "stages" | "publishRole">;

/** What keeps a draft from being saved, with the stage that it is about; null: the workflow as a whole. */
export type DraftProblem = { stageId: string | null } & (
  | { kind: Exclude<TemplateFault["kind"], "unreviewed"> | "unnamed" }
  /** Which side nobody reads: both are said as one. */
  | { kind: "unreviewed"; side: "source" | "target" | "both" }
);

/** How many stages a workflow may have, as its schema says. */
export const mostStages = 12;

/** A form that begins with what a version says. */
export function draftOf({ name, stages, publishRole }: Template): WorkflowDraft {
  return { name, stages, publishRole };
}

/** A form for a new workflow that goes the same way; it needs a name of its own. */
export function copyOf(template: Template): WorkflowDraft {
  return { ...draftOf(template), name: noText };
}

/** An id that no stage had before, so that nothing means another one by it. */
export function newStageId(): string {
  return `stage-${createId(6)}`;
}

/** Puts a review at the end: the next one that an article would come to. */
export function addStage(draft: WorkflowDraft, id: string): WorkflowDraft {
  const stage: Stage = {
    ...{ id, name: noText, kind: "review", role: "reviewer", approvals: 1, signs: "pair" },
    ...{ excludesEarlierApprovers: draft.stages.length > 0, writers: null, hoursDue: 24, refusesTo: null },
  };
  return { ...draft, stages: [...draft.stages, stage] };
}

/** What sent back to the stage is left as it is: where that should go instead is for a person to say. */
export function removeStage(draft: WorkflowDraft, id: string): WorkflowDraft {
  return { ...draft, stages: draft.stages.filter((stage) => stage.id !== id) };
}

/** One place up (-1) or down (1); at the ends nothing happens. */
export function moveStage(draft: WorkflowDraft, id: string, by: -1 | 1): WorkflowDraft {
  const from = draft.stages.findIndex((stage) => stage.id === id);
  const [moved, passed] = [draft.stages[from], draft.stages[from + by]];
  if (!moved || !passed) return draft;
  const stages = [...draft.stages];
  stages[from] = passed;
  stages[from + by] = moved;
  return { ...draft, stages };
}

export function changeStage(draft: WorkflowDraft, id: string, change: Partial<Omit<Stage, "id">>): WorkflowDraft {
  return { ...draft, stages: draft.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)) };
}

/** Where a stage's refusal may go, and where it goes if that is none of them. */
export function refusalChoices(
  stages: readonly Stage[],
  { id, refusesTo }: Pick<Stage, "id" | "refusesTo">,
): { earlier: Stage[]; lost: string | null } {
  const earlier = stages.slice(
    0,
    stages.findIndex((stage) => stage.id === id),
  );
  return { earlier, lost: earlier.some((stage) => stage.id === refusesTo) ? null : refusesTo };
}

/** Everything that keeps a draft from being saved, in the order of the form. */
export function problemsOf(draft: WorkflowDraft): DraftProblem[] {
  const faults = templateFaults(templateFrom(draft));
  const sides = faults.flatMap((fault) => (fault.kind === "unreviewed" ? [fault.signs] : []));
  const [side] = sides;
  return [
    ...unnamed(draft.name, null),
    ...draft.stages.flatMap(({ id, name }) => [
      ...unnamed(name, id),
      ...faults.flatMap((fault): DraftProblem[] =>
        fault.kind !== "unreviewed" && fault.stageId === id ? [{ kind: fault.kind, stageId: id }] : [],
      ),
    ]),
    ...(side
      ? [{ kind: "unreviewed" as const, stageId: null, side: sides.length > 1 ? ("both" as const) : side }]
      : []),
  ];
}

/** What the desk's people couldn't fill of a draft. */
export function shortageOf(draft: WorkflowDraft, people: Readonly<Record<string, readonly Role[]>>): Shortage | null {
  return findShortage(templateFrom(draft), people);
}

/** The id and the version of what is not saved yet: nothing that is asked here depends on them. */
function templateFrom(draft: WorkflowDraft): Template {
  return { id: "draft", version: 1, ...draft };
}

function unnamed(name: LocalizedText, stageId: string | null): DraftProblem[] {
  return Object.values(name).some((text) => text.trim() !== "") ? [] : [{ kind: "unnamed", stageId }];
}
