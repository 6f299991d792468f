import { createUser } from "#db/testing/factories.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { command } from "#server/testing/authorisation-inputs.ts";

/** The cases of who is away and who stands in. */
export const absenceCases: Record<string, AuthorisationCase> = {
  "users/read-absence": { allowed: everybody, input: () => ({}) },
  // One's own; that another's is an administrator's to say has its own test.
  "users/set-absence": {
    allowed: everybody,
    input: async ({ id: userId }) => ({
      ...command(),
      userId,
      away: { from: "2026-03-01T09:00:00+08:00", until: null },
      substituteId: (await createUser()).id,
    }),
  },
};
