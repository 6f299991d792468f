import { z } from "zod";
import { findVariantBytes } from "#db/media/media.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readImageInput = z.strictObject({
  mediaId: idSchema,
  /** Pixels wanted; the answer is the narrowest derivative that has them, or the widest. */
  width: z.int().min(1).max(10_000),
});

/** A picture for somebody signed in: drafts have no public address. `hash` names the bytes for good. */
export async function readImage(
  actor: Actor,
  input: z.infer<typeof readImageInput>,
): Promise<Result<{ mime: "image/webp"; hash: string; bytes: Uint8Array }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const found = await transaction((tx) => findVariantBytes(tx, input.mediaId, input.width));
  return found ? ok({ mime: "image/webp", ...found }) : refuse("notFound");
}
