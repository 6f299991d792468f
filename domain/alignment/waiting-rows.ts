/** Between two places, neither of them in it. */
export type Gap = { after: number; before: number };

type Lane = { indices: number[]; next: number[] };

/** Rows that wait for their other side, by their places in order; each is taken once, and the first in a gap is found at once. */
export class WaitingRows {
  readonly #places: readonly number[];
  readonly #types: readonly string[];
  readonly #all: Lane;
  readonly #byType = new Map<string, Lane>();
  readonly #placeInType: number[] = [];

  /** `places` in rising order, `types` beside them. */
  constructor(places: readonly number[], types: readonly string[]) {
    this.#places = places;
    this.#types = types;
    this.#all = laneOf(places.map((_, index) => index));
    const groups = new Map<string, number[]>();
    types.forEach((type, index) => {
      const group = groups.get(type) ?? [];
      this.#placeInType[index] = group.push(index) - 1;
      groups.set(type, group);
    });
    for (const [type, group] of groups) this.#byType.set(type, laneOf(group));
  }

  /** The first that waits in a gap, of one type or of any; null where none does. */
  firstIn({ after, before }: Gap, type?: string): number | null {
    const lane = type === undefined ? this.#all : this.#byType.get(type);
    if (!lane) return null;
    let [low, high] = [0, lane.indices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#placeOf(lane.indices[middle]) > after) high = middle;
      else low = middle + 1;
    }
    const index = lane.indices[free(lane, low)];
    return index !== undefined && this.#placeOf(index) < before ? index : null;
  }

  take(index: number): void {
    skip(this.#all, index);
    const lane = this.#byType.get(this.#types[index] ?? "");
    if (lane) skip(lane, this.#placeInType[index] ?? 0);
  }

  #placeOf(index: number | undefined): number {
    return this.#places[index ?? -1] ?? Number.POSITIVE_INFINITY;
  }
}

function laneOf(indices: number[]): Lane {
  return { indices, next: Array.from({ length: indices.length + 1 }, (_, at) => at) };
}

/** The first that isn't taken from a place on; the way there is shortened for who comes after. */
function free({ next }: Lane, from: number): number {
  let end = from;
  while (next[end] !== undefined && next[end] !== end) end = next[end] ?? end;
  for (let at = from; at !== end; ) {
    const behind = next[at] ?? end;
    next[at] = end;
    at = behind;
  }
  return end;
}

function skip(lane: Lane, at: number): void {
  lane.next[at] = at + 1;
}
