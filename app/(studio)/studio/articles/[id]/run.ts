import { ok, type Result } from "#domain/result.ts";

/**
 * Asks the desk for something: what it answered, or null where it refused, which has been said then. An answer of nothing
 * would look like a refusal: `isDone` asks for those.
 */
export type Run = <T extends NonNullable<unknown>>(command: () => Promise<Result<T>>) => Promise<T | null>;

/** Whether the desk did it, whatever it answered. */
export async function isDone(run: Run, command: () => Promise<Result<unknown>>): Promise<boolean> {
  const done = await run(async () => {
    const result = await command();
    return result.ok ? ok(true) : result;
  });
  return done !== null;
}
