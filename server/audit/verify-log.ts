import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type AuditReport, verifyAuditChain } from "#server/audit/verify-chain.ts";

export const verifyLogInput = z.strictObject({});

/** The walk that is under way. */
let walking: Promise<AuditReport> | null = null;

/**
 * Walks the whole log for somebody who may read it, and says where a chain is broken. Whoever asks while somebody's walk is
 * under way gets what that finds: the log is long, and several walks find no more than one.
 */
export async function verifyLog(actor: Actor, _input: z.infer<typeof verifyLogInput>): Promise<Result<AuditReport>> {
  if (!may(actor, "audit.read")) return refuse("forbidden");
  walking ??= verifyAuditChain().finally(() => {
    walking = null;
  });
  return ok(await walking);
}
