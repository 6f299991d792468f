import { z } from "zod";
import { findColumns } from "#db/columns/columns.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { listDeskUsers } from "#db/users/users.ts";
import { findTemplates, type KeptTemplate } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import type { LocalizedText } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { findShortage, type Shortage } from "#domain/workflow/check-template.ts";
import { shippedTemplates } from "#domain/workflow/templates.ts";

export const listTemplatesInput = z.strictObject({});

export type TemplateForDesk = KeptTemplate & {
  /** Whether every desk has it: it can be edited, and not be retired. */
  shipped: boolean;
  columns: { id: string; name: LocalizedText }[];
  /** What the desk's people, as they are, couldn't fill. */
  shortage: Shortage | null;
};

/** Every template as new submissions would go by it, with the columns that choose it. */
export async function listTemplates(
  actor: Actor,
  _input: z.infer<typeof listTemplatesInput>,
): Promise<Result<TemplateForDesk[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction(templatesForDesk));
}

async function templatesForDesk(tx: Tx): Promise<TemplateForDesk[]> {
  const columns = await findColumns(tx);
  const people = (await listDeskUsers(tx)).filter(({ disabled }) => !disabled);
  const roles = Object.fromEntries(people.map(({ id, roles }) => [id, roles]));
  return (await findTemplates(tx)).map(({ template, retired }) => ({
    template,
    retired,
    shipped: shippedTemplates.some(({ id }) => id === template.id),
    columns: columns.filter(({ templateId }) => templateId === template.id).map(({ id, name }) => ({ id, name })),
    shortage: findShortage(template, roles),
  }));
}
