import type { Tx } from "#db/transaction.ts";
import { toJsonObject } from "#domain/json.ts";
import { deskTemplate, shippedTemplates } from "#domain/workflow/templates.ts";
import { type Template, templateSchema } from "#domain/workflow/workflow.ts";

/** `retired`: not to be chosen any more; what is under way keeps it. */
export type KeptTemplate = { template: Template; retired: boolean };

/** The newest version of every template: the shipped ones in their order, then the desk's own by their age. */
export async function findTemplates(tx: Tx): Promise<KeptTemplate[]> {
  const rows = await tx.workflowTemplate.findMany({ orderBy: [{ madeAt: "asc" }, { id: "asc" }, { version: "asc" }] });
  const newest = new Map(shippedTemplates.map((template): [string, KeptTemplate] => [template.id, kept(template)]));
  for (const { id, body, retiredAt } of rows) newest.set(id, kept(templateSchema.parse(body), retiredAt));
  return [...newest.values()];
}

/** The newest version of a template, retired or not; null when there never was one. */
export async function findTemplate(tx: Tx, id: string): Promise<KeptTemplate | null> {
  const row = await tx.workflowTemplate.findFirst({ where: { id }, orderBy: { version: "desc" } });
  if (row) return kept(templateSchema.parse(row.body), row.retiredAt);
  const shipped = shippedTemplates.find((template) => template.id === id);
  return shipped ? kept(shipped) : null;
}

/** What a new submission goes by: the newest version, or the default where there is none or it is not to be chosen any more. */
export async function templateOf(tx: Tx, id: string): Promise<Template> {
  const found = await findTemplate(tx, id);
  return found && !found.retired
    ? found.template
    : ((await findTemplate(tx, deskTemplate.id))?.template ?? deskTemplate);
}

/** Keeps a version; false when that version is there already. */
export async function insertTemplate(tx: Tx, template: Template, madeBy: string | null): Promise<boolean> {
  const { id, version } = template;
  const data = [{ id, version, body: toJsonObject(template), madeBy }];
  return (await tx.workflowTemplate.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Takes a template out of the choice; false when it is out already or the desk never made it. */
export async function retireTemplate(tx: Tx, id: string, by: { actorId: string; at: Date }): Promise<boolean> {
  const data = { retiredAt: by.at, retiredBy: by.actorId };
  return (await tx.workflowTemplate.updateMany({ where: { id, retiredAt: null }, data })).count > 0;
}

function kept(template: Template, retiredAt: Date | null = null): KeptTemplate {
  return { template, retired: retiredAt !== null };
}
