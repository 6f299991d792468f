import { type Actor, type Role, roles } from "#domain/access.ts";

/** What one use case must answer to each role. */
export type AuthorisationCase = {
  /** Roles that may; everybody else is refused with `forbidden`. */
  allowed: readonly Role[];
  /** Made anew for each role, so that no call sees what another did. */
  input: (actor: Actor) => unknown;
  /** What those who may get, if it is not "done". */
  answer?: string;
};

export const everybody = roles;
export const writers: readonly Role[] = ["editor", "translator", "reviewer", "publisher"];
