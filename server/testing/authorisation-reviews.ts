import { createDesk, submittedArticle, viewOf } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { column, command, draft } from "#server/testing/authorisation-inputs.ts";

/** The cases of server/reviews/. */
export const reviewCases: Record<string, AuthorisationCase> = {
  "reviews/read-comparison": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk()) }),
  },
  "reviews/read-review-page": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk()) }),
  },
  "reviews/approve": {
    allowed: ["reviewer"],
    article: "pair",
    input: async () => {
      const desk = await createDesk();
      const articleId = await submittedArticle(desk, "pair", await column());
      const { manifestHash } = await viewOf(desk.reviewer, articleId);
      return { ...command(), articleId, manifestHash: manifestHash.pair, round: 1, stageId: "review" };
    },
  },
  "reviews/read-changed-figures": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk(), "pair", await column()) }),
  },
  "reviews/read-slip": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk(), "pair", await column()) }),
  },
  "reviews/request-changes": {
    allowed: ["reviewer"],
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: await submittedArticle(await createDesk(), "pair", await column()),
      round: 1,
      stageId: "review",
      remark: "Please name the source.",
    }),
  },
  "reviews/submit-article": {
    allowed: ["editor", "translator"],
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id, languages: ["zh", "en"] }),
  },
  "reviews/withdraw-submission": {
    allowed: ["editor", "translator"],
    article: "pair",
    input: async () => ({
      ...command(),
      articleId: await submittedArticle(await createDesk(), "pair", await column()),
      round: 1,
    }),
  },
};
