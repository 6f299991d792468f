/** Gives what was made for a key, making it where it is not kept. */
export type Keep<T> = (key: string, make: () => Promise<T>) => Promise<T>;

/** Keeps what was asked for lately, so many of it. What fails is not kept, and made again for the next. */
export function keepLately<T>(atMost: number): Keep<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = kept.get(key);
    const making = known ?? make();
    if (known === undefined) making.catch(() => kept.delete(key));
    // The one asked for last stands last.
    kept.delete(key);
    kept.set(key, making);
    const [oldest = key] = kept.keys();
    if (kept.size > atMost) kept.delete(oldest);
    return making;
  };
}
