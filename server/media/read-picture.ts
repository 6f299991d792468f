import { z } from "zod";
import { findPicture, type StoredPicture } from "#db/media/media.ts";
import { findUses } from "#db/media/picture-uses.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { PictureForDesk } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { toPicture } from "#server/media/to-picture.ts";

export const readPictureInput = z.strictObject({ mediaId: idSchema });

/** A picture of the library with its words and where it stands. */
export async function readPicture(
  actor: Actor,
  { mediaId }: z.infer<typeof readPictureInput>,
): Promise<Result<PictureForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const picture = await findPicture(tx, mediaId);
    return picture ? ok(await pictureForDesk(tx, picture)) : refuse("notFound");
  });
}

/** The same of a picture that was just read or written. */
export async function pictureForDesk(tx: Tx, picture: StoredPicture): Promise<PictureForDesk> {
  const { uses, total } = await findUses(tx, picture.id);
  const { words: written, lockVersion } = picture;
  return { ...toPicture(picture), written, lockVersion, uses, usedIn: total };
}
