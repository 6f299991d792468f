/** Quotations and lists in one another: nobody writes more, and the parser takes minutes for a thousand. */
const deepestMarkdown = 100;
/** The desk's own blocks in one another, each of which is parsed anew: a table takes three. */
const deepestBlocks = 10;

/** The limit that a Markdown text goes beyond with levels in one another; null where it keeps within all. */
export function depthMet(text: string): number | null {
  /** The fences that stand open, from the outermost. */
  const open: number[] = [];
  for (const line of text.split("\n")) {
    if (levelsBefore(line) > deepestMarkdown) return deepestMarkdown;
    const [, fence, name] = /^(?:>|\s)*(:{3,})([A-Za-z]?)/.exec(line) ?? [];
    if (fence === undefined) continue;
    if (name !== "") open.push(fence.length);
    else {
      // The outermost block that a fence is long enough for ends, and with it all inside.
      const ended = open.findIndex((length) => length <= fence.length);
      if (ended >= 0) open.length = ended;
    }
    if (open.length > deepestBlocks) return deepestBlocks;
  }
  return null;
}

/** A number of a list or the name of a note. */
const longestSign = 100;

/** Signs that open a level, and what the line is indented by: two columns are the least that a list takes. */
function levelsBefore(line: string): number {
  let [levels, columns] = [0, 0];
  /** The last signs of the line that are one character, which may be a rule. */
  let [rule, length] = ["", 0];
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? "";
    if (character === " ") columns += 1;
    else if (character === "\t") columns += 4;
    else if (character === ">" || (/[*+-]/.test(character) && /\s/.test(line[at + 1] ?? " "))) {
      levels += 1;
      [rule, length] = [character, character === rule ? length + 1 : 1];
    } else {
      const number = /^(?:\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:)/.exec(line.slice(at, at + longestSign))?.[0];
      // A word behind much room is code or a poem that was indented: it opens nothing.
      if (number === undefined) return levels === 0 ? 0 : levels + columns / 2;
      levels += 1;
      rule = "";
      at += number.length - 1;
    }
  }
  return /[*-]/.test(rule) && length > 2 ? levels - length : levels;
}
