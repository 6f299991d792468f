/** The same units from `first` and from `second` on, `length` of them; the two do not overlap. */
export type Repeat = { first: number; second: number; length: number };

/** Words or characters as numbers, the same for the same: comparing them is what the work here is. */
export function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size + 1);
    return numbers.size;
  });
}

/** Phrases of `least` to `longest` units that follow themselves at once, the shortest first. Work: units × `longest`. */
export function repeatsAtOnce(units: Int32Array, least: number, longest: number): Repeat[] {
  const found: Repeat[] = [];
  const taken = new Uint8Array(units.length);
  for (let length = least; length <= longest; length++) {
    let same = 0;
    for (let at = 0; at + length < units.length; at++) {
      same = units[at] === units[at + length] && taken[at] === 0 ? same + 1 : 0;
      if (same < length) continue;
      const first = at - length + 1;
      same = 0;
      if (!isItselfRepeated(units, first, length)) found.push({ first, second: at + 1, length });
      taken.fill(1, first, first + 2 * length);
    }
  }
  return found;
}

/** 加油加油 and "no no" are not phrases that stand twice: they are one word that stands four times. */
function isItselfRepeated(units: Int32Array, first: number, length: number): boolean {
  return [1, 2].some((period) => {
    for (let at = first; at + period < first + length; at++) if (units[at] !== units[at + period]) return false;
    return period < length;
  });
}

/**
 * Phrases of at least `least` units that come again anywhere. Blocks of half of that are remembered by their hash: whoever
 * repeats `least` units repeats a whole block. Work: units × `least` at most, whatever the text.
 */
export function longRepeats(units: Int32Array, least: number): Repeat[] {
  const size = Math.floor(least / 2);
  const hashes = blockHashes(units, size);
  const blocks = new Map<number, number>();
  const found: Repeat[] = [];
  let free = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const block = blocks.get(hash);
    if (block === undefined && at % size === 0) blocks.set(hash, at);
    if (block === undefined || at < free) continue;
    let back = 0;
    while (back < size && block > back && at - back > free && units[block - back - 1] === units[at - back - 1]) back++;
    const first = block - back;
    const second = at - back;
    let length = 0;
    while (
      first + length < second &&
      second + length < units.length &&
      units[first + length] === units[second + length]
    )
      length++;
    if (length < least) continue;
    found.push({ first, second, length });
    free = second + length;
  }
  return found;
}

/** At each place the hash of the `size` units that begin there. */
function blockHashes(units: Int32Array, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, units.length - size + 1));
  const base = 0x01000193;
  let top = 1;
  for (let step = 1; step < size; step++) top = Math.imul(top, base);
  let hash = 0;
  for (let at = 0; at < units.length; at++) {
    if (at >= size) hash = (hash - Math.imul(units[at - size] ?? 0, top)) | 0;
    hash = (Math.imul(hash, base) + (units[at] ?? 0)) | 0;
    if (at >= size - 1) hashes[at - size + 1] = hash;
  }
  return hashes;
}
