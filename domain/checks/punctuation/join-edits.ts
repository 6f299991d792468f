/** What should stand instead of a piece of text; `to` is null where that is not certain. */
export type Edit = { at: number; end: number; to: string | null };

export type Joined = { at: number; quote: string; suggestion?: string };

const near = 12;

/** Edits in the order of the text, those close to each other on a line as one: a credit line is one finding and not ten. */
export function joinEdits(text: string, edits: readonly Edit[]): Joined[] {
  const groups: Edit[][] = [];
  for (const edit of edits) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last && edit.at - last.end <= near ? text.slice(last.end, edit.at) : "\n";
    if (group === undefined || between.includes("\n")) groups.push([edit]);
    else group.push(edit);
  }
  return groups.map((group) => joinGroup(text, group));
}

function joinGroup(text: string, group: readonly Edit[]): Joined {
  const at = group[0]?.at ?? 0;
  let end = at;
  let suggestion: string | null = "";
  for (const edit of group) {
    suggestion = suggestion === null || edit.to === null ? null : suggestion + text.slice(end, edit.at) + edit.to;
    end = edit.end;
  }
  const quote = text.slice(at, end);
  return suggestion === null ? { at, quote } : { at, quote, suggestion };
}
