import { findAbout } from "#db/about/about.ts";
import { findFront } from "#db/front/front.ts";
import { transaction } from "#db/transaction.ts";
import type { AuthorisationCase } from "#server/testing/authorisation-case.ts";
import { command, text } from "#server/testing/authorisation-inputs.ts";

/** The cases of server/front/ and server/about/. */
export const frontCases: Record<string, AuthorisationCase> = {
  "about/read-about": { allowed: ["admin"], input: () => ({}) },
  "about/save-about": {
    allowed: ["admin"],
    input: async () => ({ ...command(), baseLockVersion: (await transaction(findAbout)).lockVersion, text }),
  },
  // It is everybody's: a role for some columns or one language is not enough.
  "front/publish-front": {
    allowed: ["publisher"],
    article: "pair",
    input: async () => ({
      ...command(),
      baseLockVersion: (await transaction(findFront)).lockVersion,
      arrangement: { leadId: null, sections: [], quotationId: null },
    }),
  },
  "front/read-front": { allowed: ["publisher"], input: () => ({}) },
};
