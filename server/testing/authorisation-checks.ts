import { type AuthorisationCase, everybody, writers } from "#server/testing/authorisation-case.ts";
import { command, draft } from "#server/testing/authorisation-inputs.ts";

const unknownFinding = "0".repeat(32);

/** The cases of server/checks/. */
export const checkCases: Record<string, AuthorisationCase> = {
  "checks/check-article": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "checks/raise-finding": {
    allowed: writers,
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id, key: unknownFinding }),
    answer: "notFound",
  },
  "checks/waive-finding": {
    allowed: writers,
    article: "pair",
    input: async () => ({ ...command(), articleId: (await draft()).id, key: unknownFinding, reason: "It is right." }),
    answer: "contentChanged",
  },
};
