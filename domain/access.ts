import { z } from "zod";
import { idSchema } from "#domain/ids.ts";
import { type Language, languageSchema, languages, type ReaderLocale } from "#domain/locale.ts";

export const roles = ["editor", "translator", "reviewer", "publisher", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Roles that can be held for some columns and languages only. Who administers, administers the whole desk. */
export const narrowableRoles = ["editor", "translator", "reviewer", "publisher"] as const satisfies readonly Role[];
export type NarrowableRole = (typeof narrowableRoles)[number];

/** For what a narrowed role is held. */
export const grantSchema = z.strictObject({
  role: z.enum(narrowableRoles),
  /** Only `all` covers articles without a column. */
  columns: z.union([z.literal("all"), z.array(idSchema).min(1).max(200)]),
  languages: z
    .array(languageSchema)
    .min(1)
    .refine((given) => new Set(given).size === given.length),
});
export type Grant = z.infer<typeof grantSchema>;

/** What narrows the roles of one person. A role that none of them names is held for everything. */
export const grantsSchema = z.array(grantSchema).max(40);

/** What of given grants narrows these roles: not those that are held whole, nor others. */
export function narrowing(held: readonly Role[], grants: readonly Grant[]): Grant[] {
  const whole = grants.filter(({ columns, languages: own }) => columns === "all" && own.length === languages.length);
  return grants.filter(({ role }) => held.includes(role) && !whole.some((grant) => grant.role === role));
}

/** Who asks. Always an argument of a use case, never looked up from the surroundings. */
export type Actor = {
  id: string;
  name: string;
  roles: readonly Role[];
  grants: readonly Grant[];
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
  /** To say what readers find on the front page, at once. */
  "front.arrange": ["publisher"],
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

/**
 * Whether somebody's roles, however narrow, allow it anywhere. It decides alone where there is no article; where there is
 * one, `mayIn` does.
 */
export function may(actor: Pick<Actor, "roles">, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => allowed.includes(role));
}

/** What somebody's roles are in each language of one article. */
export type RolesIn = Readonly<Record<Language, readonly Role[]>>;

/** What somebody without any role there holds. */
export const noRoles: RolesIn = { zh: [], en: [] };

/** The roles that somebody holds in a column; null for articles that have none. */
export function rolesIn({ roles: held, grants }: Pick<Actor, "roles" | "grants">, columnId: string | null): RolesIn {
  const covers = ({ columns, languages: own }: Grant, language: Language) =>
    own.includes(language) && (columns === "all" || (columnId !== null && columns.includes(columnId)));
  const heldIn = (language: Language) =>
    held.filter((role) => {
      const narrowed = grants.filter((grant) => grant.role === role);
      return narrowed.length === 0 || narrowed.some((grant) => covers(grant, language));
    });
  return { zh: heldIn("zh"), en: heldIn("en") };
}

/** Whether a role is held in all of these languages; there must be one. */
export function holdsIn(held: RolesIn, role: Role, asked: readonly Language[]): boolean {
  return asked.length > 0 && asked.every((language) => held[language].includes(role));
}

/** Whether somebody's roles allow it on an article of this column, in all of these languages; there must be one. */
export function mayIn(
  actor: Pick<Actor, "roles" | "grants">,
  permission: Permission,
  article: { columnId: string | null; languages: readonly Language[] },
): boolean {
  return mayWith(rolesIn(actor, article.columnId), permission, article.languages);
}

/** The same for who knows already what is held there. */
export function mayWith(held: RolesIn, permission: Permission, asked: readonly Language[]): boolean {
  return asked.length > 0 && asked.every((language) => may({ roles: held[language] }, permission));
}
