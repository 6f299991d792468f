import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { findTemplate, insertTemplate } from "#db/workflow/templates.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeLocalized, saysSomething } from "#domain/article/complete-localized.ts";
import { idSchema } from "#domain/ids.ts";
import { type LocalizedText, localizedTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { templateFaults } from "#domain/workflow/check-template.ts";
import { stageSchema, type Template, templateIdSchema, templateSchema } from "#domain/workflow/workflow.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

const nameSchema = localizedTextSchema.refine(saysSomething, { error: "it has a name" });

export const saveTemplateInput = z.strictObject({
  commandId: idSchema,
  id: templateIdSchema,
  /** The version that was edited; 0 for a new one. */
  baseVersion: z.int().min(0),
  name: nameSchema,
  stages: z
    .array(stageSchema.extend({ name: nameSchema }))
    .min(1)
    .max(12),
  publishRole: templateSchema.shape.publishRole,
});

const answer = z.strictObject({ id: templateIdSchema, version: z.int().min(1) });

/**
 * Keeps an edit of a template as its next version: submissions under way keep the version they began with. Refuses with
 * `templateUnsound` where articles couldn't go that way or would get to readers unread (`params.fault`), and with `conflict`
 * where somebody else edited it meanwhile.
 */
export async function saveTemplate(
  actor: Actor,
  input: z.infer<typeof saveTemplateInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const { commandId, id, baseVersion, name, stages, publishRole } = input;
  const template: Template = {
    ...{ id, version: baseVersion + 1, publishRole, name: inAllLocales(name) },
    stages: stages.map((stage) => ({ ...stage, name: inAllLocales(stage.name) })),
  };
  const [fault] = templateFaults(template);
  if (fault) return refuse("templateUnsound", { params: { fault: fault.kind } });
  return answerOnce(actor, { id: commandId, name: "templates/save-template", answer }, async (tx) => {
    const newest = await findTemplate(tx, id);
    if (newest?.retired) return refuse("gone");
    if ((newest?.template.version ?? 0) !== baseVersion) return refuse(baseVersion === 0 ? "duplicate" : "conflict");
    // Of two edits at once of one version, the primary key lets one in.
    if (!(await insertTemplate(tx, template, actor.id))) return refuse("conflict");
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "templateSaved", data: { template } },
    ]);
    return ok({ id, version: template.version });
  });
}

/** What somebody wrote in one language stands in for those that nobody wrote. */
function inAllLocales(text: LocalizedText): LocalizedText {
  const whole = completeLocalized(text);
  const { "zh-Hans": hans, "zh-Hant": hant, en } = whole;
  return { "zh-Hans": hans || en, "zh-Hant": hant || en, en: en || hans };
}
