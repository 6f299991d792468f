/** Bytes of a file from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number };

/**
 * What a `Range` header asks of a file of `size` bytes (RFC 9110 §14.1.2): one range; null for the whole file, which is
 * also the answer to several ranges and to units and forms that nobody knows; `unsatisfiable` for one beyond its end.
 */
export function readRange(header: string | null | undefined, size: number): ByteRange | null | "unsatisfiable" {
  const asked = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (!asked || (first === "" && last === "")) return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= size ? "unsatisfiable" : { start, end };
}

type Conditions = { range?: string | null | undefined; ifRange?: string | null | undefined };

/** How a file is answered in part: status, headers beside its own, and which bytes; null bytes are none. */
export type PartAnswer = { status: 200 | 206 | 416; headers: Record<string, string>; part: ByteRange | null };

/** `If-Range` holds for the very bytes that an entity tag names (RFC 9110 §13.1.5); else the whole file is the answer. */
export function answerInPart(
  { range, ifRange }: Conditions,
  { size, etag }: { size: number; etag: string },
): PartAnswer {
  const holds = ifRange === null || ifRange === undefined || ifRange.trim() === etag;
  const asked = holds ? readRange(range, size) : null;
  const headers = { "accept-ranges": "bytes" };
  if (asked === "unsatisfiable") {
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${size}`, "content-length": "0" },
      part: null,
    };
  }
  const part = asked ?? { start: 0, end: size - 1 };
  const length = { "content-length": String(part.end - part.start + 1) };
  if (!asked) return { status: 200, headers: { ...headers, ...length }, part };
  const contentRange = { "content-range": `bytes ${part.start}-${part.end}/${size}` };
  return { status: 206, headers: { ...headers, ...length, ...contentRange }, part };
}
