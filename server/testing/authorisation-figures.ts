import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";

/** The cases of server/figures/. */
export const figureCases: Record<string, AuthorisationCase> = {
  "figures/read-figures": {
    allowed: everybody,
    input: () => ({ query: { from: "2026-01-01", until: "2026-12-31" } }),
  },
};
