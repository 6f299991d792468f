import type { Template } from "#domain/workflow/workflow.ts";

/** The default: somebody who wrote none of it reads both languages together, then a publisher publishes. */
export const deskTemplate: Template = {
  id: "desk",
  version: 1,
  name: { "zh-Hans": "编辑部流程", "zh-Hant": "編輯部流程", en: "Desk" },
  stages: [
    {
      id: "review",
      name: { "zh-Hans": "审阅", "zh-Hant": "審閱", en: "Review" },
      role: "reviewer",
      approvals: 1,
      excludesEarlierApprovers: true,
      signs: "pair",
      hoursDue: null,
    },
  ],
  publishRole: "publisher",
};

/** For a desk of two: the other editor approves, and an editor publishes; nobody needs to be a reviewer or a publisher. */
export const quickTemplate: Template = {
  id: "quick",
  version: 1,
  name: { "zh-Hans": "快速流程", "zh-Hant": "快速流程", en: "Quick" },
  stages: [
    {
      id: "second-pair-of-eyes",
      name: { "zh-Hans": "他人通读", "zh-Hant": "他人通讀", en: "Second pair of eyes" },
      role: "editor",
      approvals: 1,
      excludesEarlierApprovers: true,
      signs: "pair",
      hoursDue: 24,
    },
  ],
  publishRole: "editor",
};

const templates: readonly Template[] = [deskTemplate, quickTemplate];

/** The newest version of a template; the default where an article names one that is gone. */
export function templateById(id: string): Template {
  return templates.find((template) => template.id === id) ?? deskTemplate;
}
