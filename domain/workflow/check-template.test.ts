import { describe, expect, test } from "vitest";
import type { Role } from "#domain/access.ts";
import { findShortage, templateFaults } from "#domain/workflow/check-template.ts";
import { deskTemplate, quickTemplate, threeReviewsTemplate } from "#domain/workflow/templates.ts";
import { oneReviewTemplate, reviewStage } from "#domain/workflow/testing/templates.ts";
import type { Stage, Template } from "#domain/workflow/workflow.ts";

const of = (...stages: Partial<Stage>[]): Template => ({
  ...oneReviewTemplate,
  stages: stages.map((stage, place) => ({ ...reviewStage, id: `stage-${place + 1}`, ...stage })),
});

describe("what no template may be", () => {
  test.each([
    ["two stages of one name", of({ id: "review" }, { id: "review" }), { kind: "sameStage", stageId: "review" }],
    [
      "a refusal to a stage that isn't there",
      of({ refusesTo: "gone" }),
      { kind: "refusesForward", stageId: "stage-1" },
    ],
    ["a refusal to itself", of({ refusesTo: "stage-1" }), { kind: "refusesForward", stageId: "stage-1" }],
    ["a refusal to a later stage", of({ refusesTo: "stage-2" }, {}), { kind: "refusesForward", stageId: "stage-1" }],
    ["a translation that nobody reads", of({ signs: "source" }), { kind: "unreviewed", signs: "target" }],
    [
      "a source that nobody reads",
      of({ signs: "source", kind: "work" }, { signs: "target" }),
      { kind: "unreviewed", signs: "source" },
    ],
    [
      "a review that begins with the translation",
      of({ signs: "target" }, {}),
      { kind: "beginsWithTarget", stageId: "stage-1" },
    ],
    [
      "work by somebody who may not write",
      of({ kind: "work", role: "translator", writers: ["editor"] }, {}),
      { kind: "nobodyWrites", stageId: "stage-1" },
    ],
  ])("%s", (_, template, fault) => expect(templateFaults(template)).toEqual([fault]));

  test.each([
    ["both read, each by itself", of({ signs: "source" }, { signs: "target" })],
    ["a translation before everything is read", of({ kind: "work", signs: "target" }, {})],
    ["a refusal to an earlier stage", of({}, { refusesTo: "stage-1" })],
  ])("but %s", (_, template) => expect(templateFaults(template)).toEqual([]));
});

describe("whether the desk has the people", () => {
  const people = (...held: Role[][]) => Object.fromEntries(held.map((each, place) => [`user-${place}`, each]));
  test.each<[string, Template, Record<string, Role[]>, object | null]>([
    [
      "nobody has the role",
      oneReviewTemplate,
      people(["editor", "publisher"]),
      { stageId: "review", needed: 1, found: 0 },
    ],
    ["nobody publishes", oneReviewTemplate, people(["reviewer"]), { stageId: "publish", role: "publisher" }],
    [
      "one reviews where two must",
      of({ approvals: 2 }),
      people(["reviewer"], ["publisher"]),
      { stageId: "stage-1", needed: 2, found: 1 },
    ],
    ["the same reviews twice", of({}, { excludesEarlierApprovers: false }), people(["reviewer"], ["publisher"]), null],
    [
      "the same would have to review twice",
      of({}, {}),
      people(["reviewer"], ["publisher"]),
      { stageId: "stage-2", needed: 1, found: 0 },
    ],
    [
      "who could do both leaves the one to somebody else",
      of({ role: "reviewer" }, { role: "publisher" }),
      people(["reviewer", "publisher"], ["reviewer"]),
      null,
    ],
    ["two people are enough for quick", quickTemplate, people(["editor"], ["editor"]), null],
    ["four are for the desk", deskTemplate, people(["editor"], ["translator"], ["reviewer"], ["publisher"]), null],
    [
      "two reviewers are not for three reviews",
      threeReviewsTemplate,
      people(["reviewer"], ["reviewer"], ["publisher"]),
      { stageId: "final-review", role: "reviewer" },
    ],
  ])("%s", (_, template, held, shortage) => {
    const found = findShortage(template, held);
    if (shortage === null) expect(found).toBeNull();
    else expect(found).toMatchObject(shortage);
  });
});
