import { z } from "zod";
import type { Tx } from "#db/transaction.ts";

/** Ids of all articles that are not in the trash, in one order on every machine. */
export async function listArticleIds(tx: Tx): Promise<string[]> {
  return (await tx.article.findMany({ where: { trashedAt: null }, select: { id: true }, orderBy: { id: "asc" } })).map(
    (article) => article.id,
  );
}

/** Ids of all people, in one order on every machine. */
export async function listPersonIds(tx: Tx): Promise<string[]> {
  return (await tx.person.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map((person) => person.id);
}

/** Which account is which person: account id → person id. */
export async function findPeopleOfUsers(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.user.findMany({ where: { personId: { not: null } }, select: { id: true, personId: true } });
  return new Map(rows.flatMap((row) => (row.personId === null ? [] : [[row.id, row.personId]])));
}

const originalSchema = z.object({ format: z.enum(["jpeg", "png"]), bytes: z.instanceof(Uint8Array) });

/** A picture in full size. */
export async function findOriginal(tx: Tx, mediaId: string): Promise<z.infer<typeof originalSchema> | null> {
  const row = await tx.mediaOriginal.findUnique({ where: { mediaId }, select: { format: true, bytes: true } });
  return row && originalSchema.parse(row);
}
