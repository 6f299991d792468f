import { z } from "zod";
import { findTags } from "#db/tags/tags.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Tag } from "#domain/article/furniture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listTagsInput = z.strictObject({});

/** All tags of the desk. */
export async function listTags(actor: Actor, _input: z.infer<typeof listTagsInput>): Promise<Result<Tag[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction(findTags));
}
