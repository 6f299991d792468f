import { type Actor, may } from "#domain/access.ts";
import { type Result, refuse } from "#domain/result.ts";
import {
  type SettledThread,
  type SettleThreadInput,
  settleThread,
  settleThreadInput,
} from "#server/comments/settle-thread.ts";

export const reopenThreadInput = settleThreadInput;

/** Opens a thread again that somebody said was settled. */
export async function reopenThread(actor: Actor, input: SettleThreadInput): Promise<Result<SettledThread>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  return settleThread(actor, "comments/reopen-thread", input);
}
