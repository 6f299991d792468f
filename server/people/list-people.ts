import { z } from "zod";
import { listPeople as findAll } from "#db/people/list-people.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Person } from "#domain/credits/credit.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listPeopleInput = z.strictObject({
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** Everybody the desk credits, those with unconfirmed names first, then by pinyin or English name. */
export async function listPeople(
  actor: Actor,
  input: z.infer<typeof listPeopleInput>,
): Promise<Result<{ people: Person[]; total: number }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { page, pageSize } = input;
  return ok(await transaction((tx) => findAll(tx, { offset: (page - 1) * pageSize, limit: pageSize })));
}
