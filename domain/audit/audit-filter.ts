import { z } from "zod";
import { streamSchema } from "#domain/audit/chain.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";

const instantSchema = z.iso.datetime({ offset: true });

/** Which lines of the log are asked for; what is left out asks for nothing. */
export const auditFilterSchema = z.strictObject({
  /** Who did it. */
  actorId: userIdSchema.optional(),
  articleId: idSchema.optional(),
  /** What kind of thing happened: an event's type. */
  type: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/)
    .optional(),
  stream: streamSchema.optional(),
  /** From this instant, and before that one. */
  from: instantSchema.optional(),
  until: instantSchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** The place of a line in the log's order: by time, then by stream and number. */
export const auditPlaceSchema = z.strictObject({ at: instantSchema, stream: streamSchema, seq: z.int().min(1) });
export type AuditPlace = z.infer<typeof auditPlaceSchema>;

/** A place as an address has it. */
export function printPlace({ at, stream, seq }: AuditPlace): string {
  return `${at}~${stream}~${seq}`;
}

/** Null for what is no place. */
export function readPlace(text: string): AuditPlace | null {
  const [at, stream, seq] = text.split("~");
  const place = auditPlaceSchema.safeParse({ at, stream, seq: Number(seq) });
  return place.success ? place.data : null;
}
