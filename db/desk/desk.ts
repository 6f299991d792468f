import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

const deskSchema = z.object({ name: localizedTextSchema, tagline: localizedTextSchema, timeZone: z.string() });
/** What the publication is called, and the zone its days begin in. */
export type Desk = z.infer<typeof deskSchema>;

export async function findDesk(tx: Tx): Promise<Desk | null> {
  const row = await tx.desk.findUnique({ where: { id: 1 } });
  return row && deskSchema.parse(row);
}

/** Where the desk is: by its zone (IANA) days begin and times are printed that give no zone themselves. */
export async function findDeskTimeZone(tx: Tx): Promise<string> {
  const desk = await tx.desk.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return desk?.timeZone ?? defaultTimeZone;
}

/** Writes it for the desk and, since it is no secret of a draft, for readers. */
export async function saveDesk(tx: Tx, desk: Desk): Promise<void> {
  await tx.desk.upsert({ where: { id: 1 }, create: { id: 1, ...desk }, update: desk });
  await tx.publishedDesk.upsert({ where: { id: 1 }, create: { id: 1, ...desk }, update: desk });
}
