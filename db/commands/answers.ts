import type { Tx } from "#db/transaction.ts";

/** Longer than any client keeps a command that it could not send. */
const keptFor = "14 days";

type CommandKey = { actorId: string; id: string };

/**
 * Writes down that a command is being done; what it answered instead when it was done before. Copies of one command wait for
 * each other here, until the transaction of the first ends.
 */
export async function beginCommand(
  tx: Tx,
  { actorId, id }: CommandKey,
  name: string,
): Promise<{ name: string; answer: unknown } | undefined> {
  const begun = await tx.$executeRaw`
    INSERT INTO commands (actor_id, id, name, answer) VALUES (${actorId}, ${id}, ${name}, 'null') ON CONFLICT DO NOTHING`;
  if (begun === 1) return undefined;
  return tx.command.findUniqueOrThrow({ where: { actorId_id: { actorId, id } } });
}

/** Keeps what a command answered, and drops a few that nobody will repeat. */
export async function keepAnswer(tx: Tx, { actorId, id }: CommandKey, answer: unknown): Promise<void> {
  await tx.$executeRaw`
    WITH forgotten AS (
      DELETE FROM commands WHERE (actor_id, id) IN (
        SELECT actor_id, id FROM commands WHERE at < now() - ${keptFor}::interval ORDER BY at LIMIT 4 FOR UPDATE SKIP LOCKED
      )
    )
    UPDATE commands SET answer = ${JSON.stringify(answer)}::jsonb WHERE actor_id = ${actorId} AND id = ${id}`;
}
