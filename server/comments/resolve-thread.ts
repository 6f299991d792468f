import { type Actor, may } from "#domain/access.ts";
import { type Result, refuse } from "#domain/result.ts";
import {
  type SettledThread,
  type SettleThreadInput,
  settleThread,
  settleThreadInput,
} from "#server/comments/settle-thread.ts";

export const resolveThreadInput = settleThreadInput;

/** Says that what a thread is about is settled: whoever may comment may say so. Its words stay to be read. */
export async function resolveThread(actor: Actor, input: SettleThreadInput): Promise<Result<SettledThread>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  return settleThread(actor, "comments/resolve-thread", input);
}
