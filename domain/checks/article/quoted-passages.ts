/** What stands within quotation marks: from its opening mark to behind its closing one. */
export type QuotedPassage = { start: number; end: number; isClosed: boolean };

const closers: Readonly<Record<string, string>> = { "“": "”", "「": "」", '"': '"' };

const marks = new Set(Object.entries(closers).flat());

/**
 * The outermost quotations of one paragraph in order. One that nothing closes runs to the paragraph's end: it goes on in
 * the next. Marks within a quotation that are its own kind are counted, others are its own matter.
 */
export function quotedPassages(text: string): QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  let open: { start: number; mark: string; depth: number } | null = null;
  for (let index = 0; index < text.length; index++) {
    const mark = text.charAt(index);
    if (!marks.has(mark)) continue;
    if (open === null) {
      if (mark in closers && !isInches(text, index)) open = { start: index, mark, depth: 1 };
    } else if (mark === closers[open.mark]) {
      open.depth--;
      if (open.depth > 0) continue;
      passages.push({ start: open.start, end: index + 1, isClosed: true });
      open = null;
    } else if (mark === open.mark) open.depth++;
  }
  if (open) passages.push({ start: open.start, end: text.length, isClosed: false });
  return passages;
}

/** 5' 6". */
function isInches(text: string, at: number): boolean {
  return text.charAt(at) === '"' && /\d/.test(text.charAt(at - 1));
}
