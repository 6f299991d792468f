import type { Stage, Template } from "#domain/workflow/workflow.ts";

/** A stage that one reviewer passes, signing what was submitted together. */
export const reviewStage: Stage = {
  id: "review",
  name: { "zh-Hans": "审阅", "zh-Hant": "審閱", en: "Review" },
  kind: "review",
  role: "reviewer",
  approvals: 1,
  excludesEarlierApprovers: true,
  signs: "pair",
  writers: null,
  hoursDue: null,
  refusesTo: null,
};

/** The shortest way by three people: one writes, one reviews, one publishes. */
export const oneReviewTemplate: Template = {
  id: "one-review",
  version: 1,
  name: { "zh-Hans": "一审", "zh-Hant": "一審", en: "One review" },
  stages: [reviewStage],
  publishRole: "publisher",
};
