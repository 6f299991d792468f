import { z } from "zod";
import { findColumns } from "#db/columns/columns.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { ColumnForDesk } from "#domain/article/furniture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listColumnsInput = z.strictObject({});

/** All columns of the desk. */
export async function listColumns(
  actor: Actor,
  _input: z.infer<typeof listColumnsInput>,
): Promise<Result<ColumnForDesk[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction(findColumns));
}
