// What the person at the terminal sees. English only: it is not the site's UI, and no reader or editor meets it.

/** What a step did: a line to print, and whether there was anything to do. */
export type StepOutcome = { line: string; skipped: boolean };

/** Runs one step of the start and prints a line with its time, or that there was nothing to do. */
export async function step<T>(run: () => Promise<T & StepOutcome>): Promise<T> {
  const since = performance.now();
  const outcome = await run();
  console.log(outcome.skipped ? `  · ${outcome.line}` : `  ✓ ${outcome.line} (${secondsSince(since)})`);
  return outcome;
}

export function secondsSince(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
