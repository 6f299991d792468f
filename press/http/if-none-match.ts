/** Whether a reader has what a tag names (RFC 9110 §13.1.2): weak comparison, any of a list, or `*`. */
export function readerHas(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) {
    return true;
  }
  return ifNoneMatch.split(",").some((one) => {
    const tag = one.trim();
    return tag === "*" || (tag.startsWith("W/") ? tag.slice(2) : tag) === etag;
  });
}
