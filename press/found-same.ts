/**
 * Pages that a press of this process made and found to be what readers get already. That stores nothing by which another
 * press, which began before and saw something older, could tell that it was overtaken.
 */
export type FoundSame = {
  /** A press; what is found is kept while any is under way. */
  during<T>(press: () => Promise<T>): Promise<T>;
  /** This moment, in the order of what is found. */
  now(): number;
  found(path: string): void;
  /** Whether a path was found so after a moment. */
  since(path: string, moment: number): boolean;
};

export function foundSame(): FoundSame {
  const last = new Map<string, number>();
  let underWay = 0;
  let clock = 0;
  return {
    async during(press) {
      underWay += 1;
      try {
        return await press();
      } finally {
        underWay -= 1;
        if (underWay === 0) last.clear();
      }
    },
    now: () => clock,
    found(path) {
      clock += 1;
      last.set(path, clock);
    },
    since: (path, moment) => (last.get(path) ?? 0) > moment,
  };
}
