/** Work under way by key: those who ask while it runs get the same outcome, and it runs once. */
export type SingleFlight<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/** A single flight of its own; a failure is shared too, and the next to ask tries anew. */
export function singleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Promise<T>>();
  return (key, work) => {
    const flying = flights.get(key);
    if (flying !== undefined) {
      return flying;
    }
    const flight = work().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}

/** What the work comes to, or undefined where that takes longer; the work goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Lets `limit` pieces of work run at once; others wait their turn, or are turned away when `queue` already wait. */
export function turnstile(limit: number, queue: number): <T>(work: () => Promise<T>) => Promise<T | "busy"> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) {
      if (waiting.length >= queue) {
        return "busy";
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) {
        running -= 1;
      } else {
        next();
      }
    }
  };
}
