import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { creditListSchema } from "#domain/credits/credit.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { idSchema } from "#domain/ids.ts";
import { type PageWarning, pageWarningCodes } from "#domain/importing/page.ts";
import { scriptSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { resolveColumn, resolveOutlet } from "#server/importing/resolve-furniture.ts";
import { resolvePeople } from "#server/importing/resolve-people.ts";

const namedPerson = z
  .strictObject({ chinese: writtenText(100), english: writtenText(200) })
  .refine(({ chinese, english }) => chinese !== "" || english !== "", { error: "a person has a name" });

export const resolvePageInput = z.strictObject({
  commandId: idSchema,
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

const resolvedPageSchema = z.strictObject({
  columnId: idSchema.nullable(),
  templateId: z.string().nullable(),
  outletId: idSchema.nullable(),
  credits: creditListSchema,
  notes: z.array(z.strictObject({ code: z.enum(pageWarningCodes), sample: z.string() })),
});
export type ResolvedPage = z.infer<typeof resolvedPageSchema>;

/** Finds on the desk, or makes, what a recognised page names: column, source and people; all of them or none. */
export async function resolvePage(
  actor: Actor,
  input: z.infer<typeof resolvePageInput>,
): Promise<Result<ResolvedPage>> {
  const command = { id: input.commandId, name: "importing/resolve-page", answer: resolvedPageSchema };
  return answerOnce(actor, command, (tx) => resolveNamed(tx, actor, input));
}

/** The same in the transaction of the article that names them. */
export async function resolveNamed(
  tx: Tx,
  actor: Actor,
  input: Omit<z.infer<typeof resolvePageInput>, "commandId">,
): Promise<Result<ResolvedPage>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  if (input.credits.length > 0 && !may(actor, "people.write")) return refuse("forbidden");
  const warnings: PageWarning[] = [];
  const context = { script: input.script, warnings, lineOf: () => 0 };
  const column = input.column === null ? ok(null) : await resolveColumn(tx, actor, input.column, context);
  if (!column.ok) return column;
  const outlet = input.source === null ? null : await resolveOutlet(tx, input.source, context);
  const named = input.credits.flatMap((group) => group.people);
  const people = await resolvePeople(tx, named, { ...context, accept: input.acceptPeople });
  const credits = input.credits.map(({ roles, people: group }) => ({
    roles,
    personIds: [...new Set(group.flatMap((person) => people.idOf(person) ?? []))],
  }));
  return ok({
    columnId: column.value?.id ?? null,
    templateId: column.value?.templateId ?? null,
    outletId: outlet,
    credits,
    notes: [...warnings, ...people.warnings].map(({ code, message }) => ({ code, sample: sampleOf(message) })),
  });
}

/** The name that a warning puts in quotation marks. */
function sampleOf(message: string): string {
  return /“([^”]*)”/.exec(message)?.[1] ?? "";
}
