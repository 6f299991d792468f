import { z } from "zod";
import { listMedia } from "#db/media/list-media.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { PicturePage } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { toPicture } from "#server/media/to-picture.ts";

export const listPicturesInput = z.strictObject({
  /** Part of a file's name or of what is said of the picture; Chinese in either script. */
  query: writtenText(200).default(""),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(24),
});

/** One page of the library, the newest first. */
export async function listPictures(
  actor: Actor,
  { query, page, pageSize }: z.infer<typeof listPicturesInput>,
): Promise<Result<PicturePage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { items, total } = await transaction((tx) =>
    listMedia(tx, query, { offset: (page - 1) * pageSize, limit: pageSize }),
  );
  return ok({ items: items.map(toPicture), total, page, pageSize });
}
