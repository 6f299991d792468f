import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type AuditReport, verifyAuditChain } from "#server/audit/verify-chain.ts";

export const verifyLogInput = z.strictObject({});

/** Walks the whole log for somebody who may read it, and says where a chain is broken. */
export async function verifyLog(actor: Actor, _input: z.infer<typeof verifyLogInput>): Promise<Result<AuditReport>> {
  return may(actor, "audit.read") ? ok(await verifyAuditChain()) : refuse("forbidden");
}
