/**
 * The order of three sequences of ids, two of which were made from `base`: every id of any of them once, so that what one
 * side deleted still holds the place of what the other put after it. Does not depend on which side is called `a`.
 *
 * Ids that neither side moved keep their order. An id that a side moved or inserted stands after the id it follows there.
 */
export function mergeOrder(base: readonly string[], a: readonly string[], b: readonly string[]): string[] {
  const inBase = new Set(base);
  const parents = new Map<string, string>();
  for (const [id, parent] of [...followers(base, a), ...followers(base, b)]) {
    const other = parents.get(id);
    if (other === undefined || parent < other) parents.set(id, parent);
  }
  for (;;) {
    const order = walk(base, parents);
    const placed = new Set(order);
    const lost = [...parents.keys()].filter((id) => !placed.has(id));
    if (lost.length === 0) return order;
    // Each side put one after the other's: the first of them by id stays where it was, or comes first if it was nowhere.
    const first = lost.filter((id) => inBase.has(id)).sort()[0];
    if (first !== undefined) parents.delete(first);
    else parents.set(lost.sort()[0] ?? start, start);
  }
}

const start = "";

/** The ids that `side` moved or inserted, each with the id before it there. */
function followers(base: readonly string[], side: readonly string[]): [string, string][] {
  const still = unmoved(base, side);
  return side.flatMap((id, at): [string, string][] => (still.has(id) ? [] : [[id, side[at - 1] ?? start]]));
}

function walk(base: readonly string[], parents: ReadonlyMap<string, string>): string[] {
  const children = new Map<string, string[]>();
  for (const [id, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  for (const siblings of children.values()) siblings.sort();
  const order: string[] = [];
  for (const root of [start, ...base.filter((id) => !parents.has(id))]) {
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id !== start) order.push(id);
      waiting.push(...(children.get(id) ?? []).toReversed());
    }
  }
  return order;
}

/** The longest run of ids that stand in `side` in the order they have in `base`. */
export function unmoved(base: readonly string[], side: readonly string[]): Set<string> {
  const place = new Map(base.map((id, at) => [id, at]));
  const known = side.filter((id) => place.has(id));
  const at = (index: number) => place.get(known[index] ?? "") ?? -1;
  /** Index into `known` of the smallest last member of a run of each length; and what stands before each member. */
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (let index = 0; index < known.length; index++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(tails[middle] ?? 0) < at(index)) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]);
    tails[low] = index;
  }
  const run = new Set<string>();
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) run.add(known[index] ?? "");
  return run;
}
