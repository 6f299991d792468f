import type { IncomingMessage } from "node:http";

/** The longest a request may take to come in: an hour for the largest recording on a slow line, else two minutes. */
export const bodyTimes = { recording: 3_600_000, other: 120_000 } as const;

/** Ends the connection of a request that has not come in by then; one that has already is left alone. */
export function hurryBody(request: IncomingMessage, withinMs: number): void {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, withinMs);
  timer.unref();
  for (const event of ["end", "close"]) request.once(event, () => clearTimeout(timer));
}
