import { createId } from "#domain/ids.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { column, command, text } from "#server/testing/authorisation-inputs.ts";

/** The cases of server/columns/. */
export const columnCases: Record<string, AuthorisationCase> = {
  "columns/set-accent": {
    allowed: ["admin"],
    input: async () => ({ ...command(), columnId: await column(), accent: "pine" }),
  },
  "columns/create-column": { allowed: ["admin"], input: () => ({ ...command(), slug: `c-${createId()}`, name: text }) },
  "columns/list-columns": { allowed: everybody, input: () => ({}) },
  "columns/set-severities": {
    allowed: ["admin"],
    input: async () => ({ ...command(), columnId: await column(), severities: { spelling: "error" } }),
  },
  "columns/set-template": {
    allowed: ["admin"],
    input: async () => ({ ...command(), columnId: await column(), templateId: "quick" }),
  },
};
