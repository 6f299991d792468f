import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import type { CreditGroup } from "#domain/credits/credit.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import type { PageWarning } from "#domain/importing/page.ts";
import type { PageNote } from "#domain/importing/structure.ts";
import { scriptSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { resolveColumn, resolveOutlet } from "#server/importing/resolve-furniture.ts";
import { resolvePeople } from "#server/importing/resolve-people.ts";

const namedPerson = z
  .strictObject({ chinese: writtenText(100), english: writtenText(200) })
  .refine(({ chinese, english }) => chinese !== "" || english !== "", { error: "a person has a name" });

export const resolvePageInput = z.strictObject({
  column: writtenText(300).min(1).nullable(),
  source: writtenText(300).min(1).nullable(),
  script: scriptSchema,
  credits: z
    .array(
      z.strictObject({ roles: z.array(creditRoleSchema).min(1).max(8), people: z.array(namedPerson).min(1).max(60) }),
    )
    .max(40),
  /** Take a name that exactly one person of the desk has for that person. */
  acceptPeople: z.boolean().default(false),
});

export type ResolvedPage = {
  columnId: string | null;
  templateId: string | null;
  outletId: string | null;
  credits: CreditGroup[];
  notes: PageNote[];
};

/** Finds on the desk, or makes, what a recognised page names: column, source and people. */
export async function resolvePage(
  actor: Actor,
  input: z.infer<typeof resolvePageInput>,
): Promise<Result<ResolvedPage>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  if (input.credits.length > 0 && !may(actor, "people.write")) return refuse("forbidden");
  const warnings: PageWarning[] = [];
  const context = { script: input.script, warnings, lineOf: () => 0 };
  const column = input.column === null ? ok(null) : await resolveColumn(actor, input.column, context);
  if (!column.ok) return column;
  const outlet = input.source === null ? ok(null) : await resolveOutlet(actor, input.source, context);
  if (!outlet.ok) return outlet;
  const named = input.credits.flatMap((group) => group.people);
  const people = await resolvePeople(actor, named, { ...context, accept: input.acceptPeople });
  if (!people.ok) return people;
  const credits = input.credits.map(({ roles, people: group }) => ({
    roles,
    personIds: [...new Set(group.flatMap((person) => people.value.idOf(person) ?? []))],
  }));
  return ok({
    columnId: column.value?.id ?? null,
    templateId: column.value?.templateId ?? null,
    outletId: outlet.value,
    credits,
    notes: [...warnings, ...people.value.warnings].map(({ code, message }) => ({ code, sample: sampleOf(message) })),
  });
}

/** The name that a warning puts in quotation marks. */
function sampleOf(message: string): string {
  return /“([^”]*)”/.exec(message)?.[1] ?? "";
}
