import { describe, expect, test } from "vitest";
import {
  addStage,
  changeStage,
  copyOf,
  draftOf,
  mostStages,
  moveStage,
  newStageId,
  problemsOf,
  refusalChoices,
  removeStage,
  shortageOf,
  type WorkflowDraft,
} from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { deskTemplate, shippedTemplates, threeReviewsTemplate } from "#domain/workflow/templates.ts";
import { stageSchema, templateIdSchema, templateSchema } from "#domain/workflow/workflow.ts";

const three = draftOf(threeReviewsTemplate);
const ids = (draft: WorkflowDraft) => draft.stages.map(({ id }) => id);
const kinds = (draft: WorkflowDraft) => problemsOf(draft).map(({ kind, stageId }) => `${kind} ${stageId}`);

describe("a draft", () => {
  test.each(shippedTemplates)("of $id can be saved as it is; a copy needs a name first", (template) => {
    expect(problemsOf(draftOf(template))).toEqual([]);
    expect(kinds(copyOf(template))).toEqual(["unnamed null"]);
  });

  test("gets stages at its end that fit the schema once they are named, as many as it may have", () => {
    let draft = draftOf(deskTemplate);
    while (draft.stages.length < mostStages) draft = addStage(draft, newStageId());
    const [last] = draft.stages.slice(-1);
    expect(last).toMatchObject({ kind: "review", excludesEarlierApprovers: true });
    expect(stageSchema.safeParse(last).success).toBe(true);
    expect(templateIdSchema.safeParse(last?.id).success).toBe(true);
    const template = { id: "own", version: 1, ...draft };
    expect(templateSchema.safeParse(template).success).toBe(true);
    expect(templateSchema.safeParse({ ...template, ...addStage(draft, newStageId()) }).success).toBe(false);
  });

  test("has its stages moved by one place, and not past its ends", () => {
    const moved = moveStage(three, "second-review", 1);
    expect(ids(moved).slice(0, 3)).toEqual(["first-review", "final-review", "second-review"]);
    expect(ids(moveStage(moved, "second-review", -1))).toEqual(ids(three));
    expect(moveStage(three, "first-review", -1)).toBe(three);
    expect(moveStage(three, "sign-off", 1)).toBe(three);
    expect(moveStage(three, "nowhere", 1)).toBe(three);
  });

  test("changes one stage and leaves the others", () => {
    const changed = changeStage(three, "first-review", { approvals: 2, writers: [] });
    expect(changed.stages[0]).toMatchObject({ id: "first-review", approvals: 2, writers: [] });
    expect(changed.stages.slice(1)).toEqual(three.stages.slice(1));
  });
});

describe("where a refusal goes", () => {
  test("is any earlier stage; one that went or came later is told as lost, and stands in the way until somebody chooses", () => {
    const proof = { id: "first-proof", refusesTo: "final-review" };
    expect(refusalChoices(three.stages, proof)).toMatchObject({
      earlier: [{ id: "first-review" }, { id: "second-review" }, { id: "final-review" }],
      lost: null,
    });
    const without = removeStage(three, "final-review");
    expect(refusalChoices(without.stages, proof).lost).toBe("final-review");
    expect(kinds(without)).toEqual([
      "refusesForward first-proof",
      "refusesForward second-proof",
      "refusesForward third-proof",
    ]);
    expect(kinds(moveStage(three, "second-review", 1))).toEqual(["refusesForward final-review"]);
    const mended = changeStage(moveStage(three, "second-review", 1), "final-review", { refusesTo: null });
    expect(problemsOf(mended)).toEqual([]);
  });
});

describe("what keeps it from being saved", () => {
  test("is told in the order of the form, with what nobody reads as one, at the end", () => {
    let draft = copyOf(threeReviewsTemplate);
    for (const { id } of draft.stages) draft = changeStage(draft, id, { kind: "work" });
    draft = changeStage(draft, "second-review", { name: { "zh-Hans": " ", "zh-Hant": "", en: "" } });
    expect(kinds(draft)).toEqual(["unnamed null", "unnamed second-review", "nobodyWrites sign-off", "unreviewed null"]);
    expect(problemsOf(draft).at(-1)).toMatchObject({ side: "both" });
    const half = changeStage(draft, "final-review", { kind: "review", signs: "source" });
    expect(problemsOf(half).at(-1)).toMatchObject({ kind: "unreviewed", side: "target" });
  });

  test("is a first review that looks at what isn't there yet", () => {
    const draft = changeStage(three, "first-review", { signs: "target" });
    expect(kinds(draft)).toEqual(["beginsWithTarget first-review"]);
  });

  test("is never the number of people there are: that is told, and may change", () => {
    const people = { ann: ["reviewer"], ben: ["publisher"] } as const;
    expect(problemsOf(three)).toEqual([]);
    expect(shortageOf(three, people)).toEqual({ stageId: "second-review", role: "reviewer", needed: 1, found: 0 });
    expect(shortageOf(draftOf(deskTemplate), { ...people, cy: ["translator"] })).toBeNull();
  });
});
