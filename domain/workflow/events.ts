import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { bilingualTextSchema, languageSchema } from "#domain/locale.ts";
import { manifestHashSchema, remarkSchema } from "#domain/workflow/state.ts";
import { scopeSchema, templateSchema } from "#domain/workflow/workflow.ts";

/** Who, and when by the database's clock. A job acts in the name of whoever asked for it. */
const stamp = { by: userIdSchema, at: z.iso.datetime({ offset: true }) };
const round = z.int().min(1);
/** The zone a time was said in; the instant is absolute either way. Null where none was said. */
const zone = { zone: z.string().nullable().default(null) };
/** Who had it and was away or disabled, where their substitute decided it. */
const standsInFor = userIdSchema.optional();

const publicationSchema = z.strictObject({
  language: languageSchema,
  number: z.int().min(1),
  /** The round whose approvals this rests on. */
  round,
  languageHash: manifestHashSchema,
  manifestHash: manifestHashSchema,
});
export type PublicationMade = z.infer<typeof publicationSchema>;

/** What happened to an article on its way to readers. Stored as audit events; their fold is the state. */
export const workflowEventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("submitted"),
    ...stamp,
    round,
    scope: scopeSchema,
    source: languageSchema.default("zh"),
    template: templateSchema,
    manifestHash: manifestHashSchema,
  }),
  z.strictObject({ type: z.literal("withdrawn"), ...stamp, round }),
  z.strictObject({
    type: z.literal("approved"),
    ...stamp,
    round,
    stageId: z.string(),
    signatureId: idSchema,
    scope: scopeSchema,
    manifestHash: manifestHashSchema,
    remark: remarkSchema,
    for: standsInFor,
  }),
  z.strictObject({
    type: z.literal("changesRequested"),
    ...stamp,
    round,
    stageId: z.string(),
    /** The stage that has it again; null for those who submitted, and then the round is over. */
    to: z.string().nullable().default(null),
    remark: remarkSchema,
    for: standsInFor,
  }),
  z.strictObject({
    type: z.literal("assigned"),
    ...stamp,
    round,
    stageId: z.string(),
    scope: scopeSchema,
    /** Null where it was given back. */
    to: userIdSchema.nullable(),
  }),
  z.strictObject({ type: z.literal("signaturesVoided"), ...stamp, signatureIds: z.array(idSchema).min(1) }),
  z.strictObject({
    type: z.literal("published"),
    ...stamp,
    publications: z.array(publicationSchema).min(1).max(2),
    /** Rounds with nothing left to publish. */
    completedRounds: z.array(round),
  }),
  z.strictObject({
    type: z.literal("takenDown"),
    ...stamp,
    /** What readers had until then, and the round that it rested on. */
    publications: z
      .array(z.strictObject({ language: languageSchema, number: z.int().min(1), round }))
      .min(1)
      .max(2),
    notice: bilingualTextSchema,
    /** Whether the notice names the article. */
    titleShown: z.boolean(),
  }),
  z.strictObject({
    type: z.literal("scheduled"),
    ...stamp,
    scheduleId: idSchema,
    scope: scopeSchema,
    publishAt: z.iso.datetime({ offset: true }),
    ...zone,
  }),
  z.strictObject({
    type: z.literal("rescheduled"),
    ...stamp,
    scheduleId: idSchema,
    publishAt: z.iso.datetime({ offset: true }),
    ...zone,
  }),
  z.strictObject({ type: z.literal("scheduleCancelled"), ...stamp, scheduleId: idSchema }),
  z.strictObject({ type: z.literal("scheduleDone"), ...stamp, scheduleId: idSchema }),
  z.strictObject({ type: z.literal("scheduleRefused"), ...stamp, scheduleId: idSchema, reason: z.string() }),
  z.strictObject({
    type: z.literal("embargoSet"),
    ...stamp,
    until: z.iso.datetime({ offset: true }),
    ...zone,
    note: remarkSchema,
  }),
  z.strictObject({ type: z.literal("embargoLifted"), ...stamp }),
]);
/** The types of these, as the log keeps them beside others in an article's stream. */
export const workflowEventTypes = workflowEventSchema.options.map(({ shape }) => shape.type.value);
export type WorkflowEvent = z.infer<typeof workflowEventSchema>;
export type WorkflowEventOf<T extends WorkflowEvent["type"]> = Extract<WorkflowEvent, { type: T }>;
