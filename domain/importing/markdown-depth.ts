/** Quotations and lists in one another: nobody writes more, and the parser takes minutes for a thousand. */
export const deepestMarkdown = 100;

/** Whether a line of a Markdown text begins inside more quotations and lists than that. */
export function isTooDeep(text: string): boolean {
  return text.split("\n").some((line) => levelsBefore(line) > deepestMarkdown);
}

/** Signs that open a level, and what the line is indented by: two columns are the least that a list takes. */
function levelsBefore(line: string): number {
  let [levels, columns] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === " ") columns += 1;
    else if (character === "\t") columns += 4;
    else if (character === ">" || (/[*+-]/.test(character ?? "") && /\s/.test(line[at + 1] ?? ""))) levels += 1;
    else {
      const number = /^\d{1,9}[.)](?=\s)/.exec(line.slice(at, at + 12))?.[0];
      // A word behind much room is code or a poem that was indented: it opens nothing.
      if (number === undefined) return levels === 0 ? 0 : levels + columns / 2;
      levels += 1;
      at += number.length - 1;
    }
  }
  return 0;
}
