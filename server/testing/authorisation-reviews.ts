import { createDesk, submittedArticle } from "#server/reviews/testing/desk.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";

/** The cases of what server/reviews/ shows. */
export const reviewCases: Record<string, AuthorisationCase> = {
  "reviews/read-comparison": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk()) }),
  },
  "reviews/read-review-page": {
    allowed: everybody,
    input: async () => ({ articleId: await submittedArticle(await createDesk()) }),
  },
};
