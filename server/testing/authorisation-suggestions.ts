import { createUser } from "#db/testing/factories.ts";
import type { Actor } from "#domain/access.ts";
import { pendingOf, suggestText } from "#server/suggestions/testing/suggesting.ts";
import { type AuthorisationCase, everybody, writers } from "#server/testing/authorisation-case.ts";
import { command, draft } from "#server/testing/authorisation-inputs.ts";

/** An article with one suggestion in it, by the actor or by somebody else. */
async function suggested(by?: Actor) {
  const { id: articleId, editionIds } = await draft();
  const editor = await createUser({ roles: ["editor"] });
  await suggestText(by ?? editor, articleId, "第一句。");
  const suggestionIds = (await pendingOf(editor, articleId)).map(({ id }) => id);
  return { articleId, editionId: editionIds.zh, suggestionIds };
}

/** The cases of server/suggestions/. */
export const suggestionCases: Record<string, AuthorisationCase> = {
  "suggestions/accept-suggestions": {
    allowed: writers,
    article: "zh",
    input: async () => {
      const { editionId, suggestionIds } = await suggested();
      return { ...command(), editionId, baseLockVersion: 1, suggestionIds };
    },
  },
  "suggestions/list-suggestions": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "suggestions/reject-suggestions": {
    allowed: writers,
    article: "zh",
    input: async () => {
      const { articleId, suggestionIds } = await suggested();
      return { ...command(), articleId, suggestionIds };
    },
  },
  "suggestions/suggest": {
    allowed: writers,
    article: "zh",
    input: async () => ({
      ...command(),
      editionId: (await draft()).editionIds.zh,
      place: { line: "deck" },
      baseHash: null,
      changes: [{ place: { line: "deck" }, inserted: "副题" }],
    }),
  },
  // Nobody takes back what others suggested, whatever their role.
  "suggestions/withdraw-suggestions": {
    allowed: [],
    input: async () => {
      const { articleId, suggestionIds } = await suggested();
      return { ...command(), articleId, suggestionIds };
    },
  },
};
