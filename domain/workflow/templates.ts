import type { Stage, Template } from "#domain/workflow/workflow.ts";

const review: Omit<Stage, "id" | "name"> = {
  kind: "review",
  role: "reviewer",
  approvals: 1,
  excludesEarlierApprovers: false,
  signs: "pair",
  writers: null,
  hoursDue: null,
  refusesTo: null,
};
const named = (hans: string, hant: string, en: string) => ({ "zh-Hans": hans, "zh-Hant": hant, en });

/** The default: the source is read before it is translated, both languages together after that, and a publisher signs off. */
export const deskTemplate: Template = {
  id: "desk",
  version: 2,
  name: named("编辑部流程", "編輯部流程", "Desk"),
  stages: [
    {
      ...review,
      id: "source-review",
      name: named("原文审阅", "原文審閱", "Source review"),
      signs: "source",
      hoursDue: 24,
    },
    {
      ...review,
      id: "translation",
      name: named("翻译", "翻譯", "Translation"),
      kind: "work",
      role: "translator",
      signs: "target",
      hoursDue: 48,
    },
    {
      ...review,
      id: "bilingual-review",
      name: named("双语审阅", "雙語審閱", "Bilingual review"),
      hoursDue: 24,
      refusesTo: "translation",
    },
    {
      ...review,
      id: "sign-off",
      name: named("签发", "簽發", "Sign-off"),
      role: "publisher",
      excludesEarlierApprovers: true,
      hoursDue: 12,
      refusesTo: "bilingual-review",
    },
  ],
  publishRole: "publisher",
};

/** 三審三校: three reviews by three people, three proofs in which only proofreaders write, and the sign-off. */
export const threeReviewsTemplate: Template = {
  id: "three-reviews",
  version: 1,
  name: named("三审三校", "三審三校", "Three reviews, three proofs"),
  stages: [
    { ...review, id: "first-review", name: named("初审", "初審", "First review"), hoursDue: 24 },
    {
      ...review,
      id: "second-review",
      name: named("复审", "複審", "Second review"),
      excludesEarlierApprovers: true,
      hoursDue: 24,
      refusesTo: "first-review",
    },
    {
      ...review,
      id: "final-review",
      name: named("终审", "終審", "Final review"),
      excludesEarlierApprovers: true,
      hoursDue: 24,
      refusesTo: "second-review",
    },
    ...(
      [
        ["first-proof", "一校", "First proof"],
        ["second-proof", "二校", "Second proof"],
        ["third-proof", "三校", "Third proof"],
      ] as const
    ).map(
      ([id, zh, en]): Stage => ({
        ...review,
        id,
        name: named(zh, zh, en),
        writers: ["reviewer"],
        hoursDue: 8,
        refusesTo: "final-review",
      }),
    ),
    {
      ...review,
      id: "sign-off",
      name: named("签发", "簽發", "Sign-off"),
      role: "publisher",
      excludesEarlierApprovers: true,
      writers: [],
      hoursDue: 8,
      refusesTo: "third-proof",
    },
  ],
  publishRole: "publisher",
};

/** For a desk of two: the other editor approves, and an editor publishes; nobody needs to be a reviewer or a publisher. */
export const quickTemplate: Template = {
  id: "quick",
  version: 1,
  name: named("快速流程", "快速流程", "Quick"),
  stages: [
    {
      ...review,
      id: "second-pair-of-eyes",
      name: named("他人通读", "他人通讀", "Second pair of eyes"),
      role: "editor",
      excludesEarlierApprovers: true,
      hoursDue: 24,
    },
  ],
  publishRole: "editor",
};

/** What every desk has from the start; a desk's own edits of them are later versions under the same id. */
export const shippedTemplates: readonly Template[] = [deskTemplate, threeReviewsTemplate, quickTemplate];
