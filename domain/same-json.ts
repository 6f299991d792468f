/** Whether two JSON values say the same: the order of members does not count, and an undefined member is none. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item: unknown, at) => sameJson(item, b[at]))
    );
  }
  for (const key of Object.keys(a)) if (!sameJson(Reflect.get(a, key), Reflect.get(b, key))) return false;
  return Object.keys(b).every((key) => Reflect.get(b, key) === undefined || Object.hasOwn(a, key));
}
