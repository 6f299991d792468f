const technical = [
  // Bounds and lookbehinds keep each of them linear: no start inside a run is tried twice.
  /(?:https?|ftp):\/\/[^\s\u3000-\u9fff\uff00-\uffef“”‘’]+/g,
  /(?<![\w.])www\.[^\s\u3000-\u9fff\uff00-\uffef“”‘’]+/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/g,
  /`[^`\n]{1,400}`/g,
];

/**
 * The text with addresses and code written over by as many letters, so that places stay what they are. Marks in them are
 * not punctuation.
 */
export function maskTechnical(text: string): string {
  return technical.reduce((masked, pattern) => masked.replace(pattern, letters), text);
}

function letters(match: string): string {
  if (match.startsWith("`")) return "x".repeat(match.length);
  // A sentence may end with an address.
  let end = match.length;
  while (end > 0 && ".,;:?!)".includes(match.charAt(end - 1))) end--;
  return "x".repeat(end) + match.slice(end);
}
