import pMap from "p-map";

/** Leaves connections to others. */
const atOnce = { concurrency: 6 };

/**
 * Does the same to several things, some at once. After one failed none other begins, and once those under way have ended it
 * fails with what failed first: nothing goes on behind, and of a thousand that fail for one reason one is told.
 */
export async function someAtOnce<T, R>(things: Iterable<T>, work: (thing: T) => Promise<R>): Promise<R[]> {
  const [done, failed]: [R[], unknown[]] = [[], []];
  const each = async (thing: T, at: number): Promise<void> => {
    if (failed.length > 0) return;
    try {
      done[at] = await work(thing);
    } catch (error) {
      failed.push(error);
    }
  };
  await pMap(things, each, atOnce);
  if (failed.length > 0) throw failed[0];
  return done;
}
