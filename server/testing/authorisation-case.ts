import { type Actor, type Role, roles } from "#domain/access.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";

/** What one use case must answer to each role. */
export type AuthorisationCase = {
  /** Roles that may; everybody else is refused with `forbidden`. */
  allowed: readonly Role[];
  /** Made anew for each role, so that no call sees what another did. */
  input: (actor: Actor) => unknown;
  /** What those who may get, if it is not "done". */
  answer?: string;
  /**
   * Where it writes or decides about an article: the languages that a role must be held for, `any` where one will do. Roles held
   * for other columns or languages are refused.
   */
  article?: ScopeKey | "any";
};

export const everybody = roles;
export const writers: readonly Role[] = ["editor", "translator", "reviewer", "publisher"];
