import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import type { PressedObject } from "#domain/publication/pressed.ts";

const headersSchema = z.record(z.string(), z.string());

/** The bytes with this hash. */
export async function findObject(tx: Tx, hash: string): Promise<PressedObject | undefined> {
  const row = await tx.pressObject.findUnique({ where: { hash } });
  if (row === null) {
    return undefined;
  }
  const { createdAt: _, headers, ...object } = row;
  return { ...object, headers: headersSchema.parse(headers) };
}

/** Stores bytes once; what is already there stays as it is. */
export async function addObjects(tx: Tx, objects: PressedObject[]): Promise<void> {
  await tx.pressObject.createMany({
    data: objects.map((object) => ({
      ...object,
      identity: Uint8Array.from(object.identity),
      br: object.br === null ? null : Uint8Array.from(object.br),
      gzip: object.gzip === null ? null : Uint8Array.from(object.gzip),
    })),
    skipDuplicates: true,
  });
}

/** Takes bytes out of the store that are not what their name says; what answered with them is withdrawn until it is pressed. */
export async function removeObject(tx: Tx, hash: string): Promise<void> {
  await tx.pressEntry.updateMany({ where: { objectHash: hash }, data: { objectHash: null } });
  await tx.pressObject.deleteMany({ where: { hash } });
}
