/** The Han characters of a text, each once, in the order of their code points. */
export function hanOf(text: string): string[] {
  const characters = new Set(text.match(/\p{Script=Han}/gu));
  return [...characters].sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0));
}
