import { z } from "zod";
import type { ReaderLocale } from "#domain/locale.ts";

export const roles = ["editor", "translator", "reviewer", "publisher", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Who asks. Always an argument of a use case, never looked up from the surroundings. */
export type Actor = {
  id: string;
  name: string;
  roles: readonly Role[];
  locale: ReaderLocale;
};

/** What a role may do. An admin administers; writing and deciding need their own role (PRODUCT: no one bends the rules). */
const permissions = {
  "desk.read": ["editor", "translator", "reviewer", "publisher", "admin"],
  "article.create": ["editor"],
  "article.write": ["editor", "translator", "reviewer", "publisher"],
  "article.submit": ["editor", "translator"],
  /** Into the trash and out of it again. */
  "article.trash": ["editor", "publisher", "admin"],
  /** For good: what nobody can take back. */
  "article.delete": ["publisher", "admin"],
  /** To speak about the words without writing them: whoever reads them. */
  "article.comment": ["editor", "translator", "reviewer", "publisher", "admin"],
  "article.review": ["reviewer"],
  "article.publish": ["publisher"],
  /** To put a release together. */
  "release.gather": ["editor", "publisher"],
  /** To let it out, now or at a time, and to give it up. */
  "release.publish": ["publisher"],
  "people.write": ["editor", "translator", "publisher", "admin"],
  "media.write": ["editor", "translator", "reviewer", "publisher"],
  "quotations.write": ["editor", "translator", "reviewer", "publisher"],
  /** To vouch for the words of an entry; never for one's own. */
  "quotations.verify": ["editor", "reviewer", "publisher"],
  /** How long others take; one's own times are everybody's to see. */
  "figures.people": ["publisher", "admin"],
  /** What everybody did, with the accounts it was done to. */
  "audit.read": ["publisher", "admin"],
  "users.manage": ["admin"],
  "desk.manage": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(actor: Pick<Actor, "roles">, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => allowed.includes(role));
}
