import { isAbsent } from "#db/users/absences.ts";
import { type Actor, rolesIn } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { Prisma } from "#prisma/generated/client.ts";

// Conditions on what waits (`i`), the article that it is of (`a`), who has it (`x`) and their substitute (`s`). They say in the
// database what domain/access.ts says of one article; a test holds both together.

/** Who looks into an inbox. */
export type Looker = Pick<Actor, "id" | "roles" | "grants">;

/**
 * Whether something waits for somebody: they could decide it, and nobody else has it. What is assigned to whoever can't decide
 * it any more is everybody's again. What is assigned to whoever is away or disabled waits for their substitute and, where that
 * one is not there either or could not decide it, for everybody; it waits for whoever is away as well.
 */
export function isWaitingFor(person: Looker): Prisma.Sql {
  const { id } = person;
  return Prisma.sql`CASE WHEN i.role IS NULL THEN ${id} = ANY(i.writers)
    ELSE ${mayDecide(person)} AND NOT ${id} = ANY(i.excluded)
      AND ${nobodyElseHas(Prisma.sql`${id}`)} END`;
}

/** Whether nobody but one person, by an expression for their id, is to decide it. */
export function nobodyElseHas(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(i.assigned_to IS NULL OR i.assigned_to = ${id} OR NOT ${couldDecide("x")}
    OR (${isAbsent("x")} AND (s.id = ${id} OR NOT ${couldDecide("s")} OR ${isAbsent("s")})))`;
}

/** Whether somebody stands in for whoever it is assigned to. */
export function isSubstitute({ id }: Looker): Prisma.Sql {
  return Prisma.sql`coalesce(s.id = ${id} AND i.assigned_to <> ${id}
    AND ${isAbsent("x")} AND NOT ${isAbsent("s")} AND ${couldDecide("x")}, false)`;
}

/** Whether the role it asks for is one that they hold for some columns or languages only: then it is for few. */
export function hasNarrowed({ grants }: Looker): Prisma.Sql {
  const roles = [...new Set(grants.map(({ role }) => role))];
  return Prisma.sql`coalesce(i.role = ANY(${roles}::text[]), false)`;
}

/** Whether their role reaches the article's column and the languages; `false` also where nobody's role is asked. */
export function mayDecide({ roles, grants }: Looker): Prisma.Sql {
  const columns = [...new Set(grants.flatMap((grant) => (grant.columns === "all" ? [] : grant.columns)))];
  const inLanguage = (language: Language) => {
    const anywhere = rolesIn({ roles, grants }, null)[language];
    const here = columns.flatMap((id) => rolesIn({ roles, grants }, id)[language].map((role) => `${role} ${id}`));
    const named = Prisma.sql`coalesce(i.role || ' ' || a.column_id = ANY(${here}::text[]), false)`;
    const always = Prisma.sql`i.role = ANY(${[...anywhere]}::text[])`;
    return here.length === 0 ? always : Prisma.sql`(${always} OR ${named})`;
  };
  return Prisma.sql`coalesce(${inItsLanguages(inLanguage)}, false)`;
}

/** Whether an account could decide it that is not whoever looks, apart from whether it is there. */
export function couldDecide(alias: "x" | "s" | "u"): Prisma.Sql {
  const user = Prisma.raw(alias);
  const grant = (columns: Prisma.Sql, language: Language) =>
    Prisma.sql`${user}.grants @> jsonb_build_array(jsonb_build_object('role', i.role, 'columns', ${columns},
      'languages', jsonb_build_array(${language}::text)))`;
  const narrowed = Prisma.sql`${user}.grants @> jsonb_build_array(jsonb_build_object('role', i.role))`;
  const inLanguage = (language: Language) =>
    Prisma.sql`(${grant(Prisma.sql`'all'::text`, language)} OR ${grant(Prisma.sql`jsonb_build_array(a.column_id)`, language)})`;
  // Most people's roles are whole: theirs is not taken apart.
  return Prisma.sql`coalesce(i.role = ANY(string_to_array(${user}.role, ',')) AND NOT ${user}.id = ANY(i.excluded)
    AND (${user}.grants = '[]'::jsonb OR NOT ${narrowed} OR ${inItsLanguages(inLanguage)}), false)`;
}

/** A pair is decided as one, and published language by language. */
function inItsLanguages(inLanguage: (language: Language) => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN i.kind = 'publish'
    THEN (i.scope <> 'en' AND ${inLanguage("zh")}) OR (i.scope <> 'zh' AND ${inLanguage("en")})
    ELSE (i.scope = 'en' OR ${inLanguage("zh")}) AND (i.scope = 'zh' OR ${inLanguage("en")}) END`;
}
