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

/** Whose turn comes: a piece of work that is urgent goes before those that are not. */
export type Turnstile = {
  pass<T>(work: () => Promise<T>, urgent?: boolean): Promise<T | "busy">;
  /** While this work runs nothing begins that is not urgent; what takes longer than `undisturbedMs` is stuck. */
  undisturbed<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * Longer than the pages of the largest release take. Work that waits for a database that fell silent may not end for a
 * quarter of an hour, and the others that wait here would not begin until then.
 */
const undisturbedMs = 60_000;

/** Lets `limit` pieces of work run at once; others wait their turn, or are turned away when `queue` already wait. */
export function turnstile(limit: number, queue: number): Turnstile {
  let running = 0;
  const hurrying = new Set<object>();
  const hurried: (() => void)[] = [];
  const patient: (() => void)[] = [];
  const mayBegin = (urgent: boolean) => running < limit && (urgent || hurrying.size === 0);
  const letIn = () => {
    while (running < limit) {
      const next = hurried.shift() ?? (hurrying.size === 0 ? patient.shift() : undefined);
      if (next === undefined) return;
      running += 1;
      next();
    }
  };
  return {
    async pass(work, urgent = false) {
      if (mayBegin(urgent)) {
        running += 1;
      } else {
        if (hurried.length + patient.length >= queue) return "busy";
        await new Promise<void>((resolve) => (urgent ? hurried : patient).push(resolve));
      }
      try {
        return await work();
      } finally {
        running -= 1;
        letIn();
      }
    },
    async undisturbed(work) {
      const hurry = {};
      hurrying.add(hurry);
      const giveWay = () => {
        if (hurrying.delete(hurry)) letIn();
      };
      const timer = setTimeout(giveWay, undisturbedMs);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        giveWay();
      }
    },
  };
}
