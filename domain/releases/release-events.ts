import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { memberProblemSchema, releaseMemberSchema, releaseNameSchema } from "#domain/releases/release.ts";
import { storedZoneSchema } from "#domain/time/zoned-time.ts";

/** Who, and when by the database's clock. A job acts in the name of whoever scheduled. */
const stamp = { by: userIdSchema, at: z.iso.datetime({ offset: true }) };

/** What happened to a release. Stored in the audit stream `release:<id>`; their fold is the release. */
export const releaseEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("releaseCreated"), ...stamp, releaseId: idSchema, name: releaseNameSchema }),
  z.strictObject({ type: z.literal("releaseRenamed"), ...stamp, name: releaseNameSchema }),
  /** Added, or with other languages than before. */
  z.strictObject({ type: z.literal("releaseMemberPut"), ...stamp, member: releaseMemberSchema }),
  z.strictObject({ type: z.literal("releaseMemberRemoved"), ...stamp, articleId: idSchema }),
  z.strictObject({ type: z.literal("releaseOrdered"), ...stamp, articleIds: z.array(idSchema) }),
  z.strictObject({
    type: z.literal("releaseScheduled"),
    ...stamp,
    publishAt: z.iso.datetime({ offset: true }),
    zone: storedZoneSchema,
  }),
  z.strictObject({ type: z.literal("releaseUnscheduled"), ...stamp }),
  z.strictObject({ type: z.literal("releaseOut"), ...stamp, members: z.array(releaseMemberSchema).min(1) }),
  z.strictObject({
    type: z.literal("releaseRefused"),
    ...stamp,
    problems: z.array(memberProblemSchema),
    reason: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal("releaseCancelled"), ...stamp }),
]);
export type ReleaseEvent = z.infer<typeof releaseEventSchema>;
