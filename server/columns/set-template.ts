import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { replaceTemplate } from "#db/columns/columns.ts";
import { findTemplate } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { templateIdSchema } from "#domain/workflow/workflow.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const setTemplateInput = z.strictObject({
  commandId: idSchema,
  columnId: idSchema,
  templateId: templateIdSchema,
});

/** Says which way a column's articles go when they are next submitted; what is under way goes on as it began. */
export async function setTemplate(actor: Actor, input: z.infer<typeof setTemplateInput>): Promise<Result<null>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const { commandId, columnId, templateId } = input;
  return answerOnce(actor, { id: commandId, name: "columns/set-template", answer: z.null() }, async (tx) => {
    const found = await findTemplate(tx, templateId);
    if (!found || found.retired) return refuse(found ? "gone" : "notFound");
    if (!(await replaceTemplate(tx, columnId, templateId))) return refuse("notFound");
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "columnTemplateSet", data: { columnId, templateId } },
    ]);
    return ok(null);
  });
}
