import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { oneReviewTemplate } from "#domain/workflow/testing/templates.ts";
import { createDesk, submittedArticle } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { column, command } from "#server/testing/authorisation-inputs.ts";

const admins: readonly Role[] = ["admin"];

/** The cases of server/inbox/ and server/templates/. */
export const workflowCases: Record<string, AuthorisationCase> = {
  "inbox/assign-item": {
    allowed: ["reviewer", "admin"],
    article: "pair",
    input: async () => {
      const desk = await createDesk();
      const articleId = await submittedArticle(desk, "pair", await column());
      const { id: to } = desk.reviewer;
      return { ...command(), articleId, round: 1, stageId: "review", scope: ["zh", "en"], to };
    },
  },
  "inbox/count-waiting": { allowed: everybody, input: () => ({}) },
  "inbox/list-inbox": { allowed: everybody, input: () => ({}) },
  "inbox/next-item": { allowed: everybody, input: () => ({ articleId: "nothing" }) },
  "inbox/list-takers": {
    allowed: everybody,
    input: async () => ({
      articleId: await submittedArticle(await createDesk()),
      ...{ round: 1, stageId: "review", scope: ["zh", "en"] },
    }),
  },
  "templates/list-templates": { allowed: everybody, input: () => ({}) },
  "templates/retire-template": {
    allowed: admins,
    input: () => ({ ...command(), id: "quick" }),
    answer: "templateShipped",
  },
  "templates/save-template": {
    allowed: admins,
    input: () => {
      const { name, stages, publishRole } = oneReviewTemplate;
      return { ...command(), id: `t-${createId()}`, baseVersion: 0, name, stages, publishRole };
    },
  },
};
