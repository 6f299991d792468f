import type { z } from "zod";
import { beginCommand, keepAnswer } from "#db/commands/answers.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { type Failure, ok, type Result, refuse } from "#domain/result.ts";

/**
 * Does a command in one transaction and keeps its answer: the same id from the same person gives that answer again and
 * does nothing, also while the first is still under way. A refusal is not kept and leaves nothing behind. An id that was
 * used for something else is refused with `duplicate`.
 */
export async function answerOnce<T>(
  actor: Actor,
  command: { id: string; name: string; answer: z.ZodType<T> },
  fn: (tx: Tx) => Promise<Result<T>>,
  options: { timeoutMs?: number } = {},
): Promise<Result<T>> {
  try {
    return await transaction(async (tx) => {
      const key = { actorId: actor.id, id: command.id };
      const done = await beginCommand(tx, key, command.name);
      if (done) return answerAgain(done, command);
      const result = await fn(tx);
      if (!result.ok) throw new Refusal(result.error);
      await keepAnswer(tx, key, result.value);
      return result;
    }, options);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    throw error;
  }
}

function answerAgain<T>(
  done: { name: string; answer: unknown },
  command: { name: string; answer: z.ZodType<T> },
): Result<T> {
  return done.name === command.name ? ok(command.answer.parse(done.answer)) : refuse("duplicate");
}

/** Rolls the transaction back; never leaves this file. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
