/** Enough of a text to find it by. Characters. */
const excerptLength = 24;

/** The first words of a text, in one line. */
export function firstWords(text: string): string {
  const letters = Array.from(text.replaceAll("\n", " "));
  return letters.length > excerptLength ? `${letters.slice(0, excerptLength).join("")}…` : letters.join("");
}
