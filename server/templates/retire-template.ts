import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findColumns } from "#db/columns/columns.ts";
import { findTemplate, retireTemplate as keepRetired } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { shippedTemplates } from "#domain/workflow/templates.ts";
import { templateIdSchema } from "#domain/workflow/workflow.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const retireTemplateInput = z.strictObject({ commandId: idSchema, id: templateIdSchema });

/**
 * Takes a template of the desk's own out of the choice. What is under way goes on by it; articles that name it and belong to
 * no column go the default way when they are next submitted. Refused with `templateUsed` while a column chooses it, and with
 * `templateShipped` for those that every desk has.
 */
export async function retireTemplate(actor: Actor, input: z.infer<typeof retireTemplateInput>): Promise<Result<null>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const { commandId, id } = input;
  return answerOnce(actor, { id: commandId, name: "templates/retire-template", answer: z.null() }, async (tx) => {
    const found = await findTemplate(tx, id);
    if (!found) return refuse("notFound");
    if (shippedTemplates.some((template) => template.id === id)) return refuse("templateShipped");
    const columns = (await findColumns(tx)).filter(({ templateId }) => templateId === id).length;
    if (columns > 0) return refuse("templateUsed", { params: { columns } });
    const at = await databaseNow(tx);
    if (!(await keepRetired(tx, id, { actorId: actor.id, at }))) return refuse("gone");
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "templateRetired", data: { id, version: found.template.version } },
    ]);
    return ok(null);
  });
}
