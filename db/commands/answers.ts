import type { Tx } from "#db/transaction.ts";

/** Longer than any client keeps a command that it could not send. */
const keptFor = "14 days";

/** What a command answered when it was done; `undefined` when it was not. Copies of one command wait for each other here. */
export async function findAnswer(
  tx: Tx,
  command: { actorId: string; id: string },
): Promise<{ name: string; answer: unknown } | undefined> {
  const key = `command:${command.actorId}:${command.id}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const row = await tx.command.findUnique({ where: { actorId_id: command } });
  return row ?? undefined;
}

/** Keeps what a command answered, and drops a few that nobody will repeat. */
export async function keepAnswer(
  tx: Tx,
  command: { actorId: string; id: string; name: string; answer: unknown },
): Promise<void> {
  const answer = JSON.stringify(command.answer);
  await tx.$executeRaw`
    WITH forgotten AS (
      DELETE FROM commands WHERE (actor_id, id) IN (
        SELECT actor_id, id FROM commands WHERE at < now() - ${keptFor}::interval ORDER BY at LIMIT 4 FOR UPDATE SKIP LOCKED
      )
    )
    INSERT INTO commands (actor_id, id, name, answer)
    VALUES (${command.actorId}, ${command.id}, ${command.name}, ${answer}::jsonb)`;
}
