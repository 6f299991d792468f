import type { Role } from "#domain/access.ts";
import type { AuthorisationCase } from "#server/testing/authorisation-case.ts";

const readers: readonly Role[] = ["publisher", "admin"];

/** The cases of server/audit/. */
export const auditCases: Record<string, AuthorisationCase> = {
  "audit/export-events": { allowed: readers, input: () => ({ format: "csv" }) },
  "audit/list-events": { allowed: readers, input: () => ({}) },
  "audit/list-filters": { allowed: readers, input: () => ({}) },
  "audit/verify-log": { allowed: readers, input: () => ({}) },
};
