/** A reading as a document may hold it: one line of at most 100 units. */
export function cleanReading(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 100)
    .toWellFormed();
}
