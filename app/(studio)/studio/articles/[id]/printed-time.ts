/** Zones a desk of Chinese and English writes in; another one that is there already is offered too. */
export const offsets = [
  "+08:00",
  "+00:00",
  "+01:00",
  "+09:00",
  "+05:30",
  "-05:00",
  "-04:00",
  "-08:00",
  "-07:00",
] as const;

const printed = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** `2025-10-11T09:17:10+08:00` → what stands in a clock's field, and the offset. Without a time: an empty field, the desk's. */
export function splitTime(value: string | null, deskOffset: string): { local: string; offset: string } {
  const [, local, offset] = printed.exec(value ?? "") ?? [];
  if (local === undefined || offset === undefined) return { local: "", offset: deskOffset };
  return { local, offset: offset === "Z" ? "+00:00" : offset };
}

/** The moment that a field and an offset mean; null where the field is empty or half filled. */
export function joinTime(local: string, offset: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?/.exec(local);
  return match ? `${match[1]}${match[2] ?? ":00"}${offset}` : null;
}
