import type { OpenDatabase } from "#server/boot/open-database.ts";
import type { StepOutcome } from "#server/boot/progress.ts";

/** Says which database is used and which isolation is in force: what stands between a reader's request and a draft. */
export function describeDatabase({ embedded, adopted, env }: OpenDatabase): StepOutcome {
  const { port, hostname } = new URL(env.DATABASE_URL);
  if (embedded) {
    return {
      line: adopted
        ? `Embedded PostgreSQL was left running on port ${port}: taken over`
        : `Embedded PostgreSQL started on port ${port}`,
      skipped: adopted,
    };
  }
  const reader = env.DATABASE_READER_URL
    ? "readers' pages use a login of their own"
    : "readers' pages use read-only transactions (set DATABASE_READER_URL for a login of their own)";
  const owner =
    env.DATABASE_OWNER_URL === env.DATABASE_URL
      ? "audit rows are kept by triggers (set DATABASE_OWNER_URL to take the right to change them away)"
      : "the application can't change audit rows";
  return { line: `Using the PostgreSQL at ${hostname}:${port || 5432}; ${reader}; ${owner}`, skipped: true };
}
