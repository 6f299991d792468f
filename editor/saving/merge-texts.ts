import type { EditionText } from "#domain/article/article.ts";
import type { Block } from "#domain/document/document.ts";
import { mergeDocuments } from "#domain/document/merge-documents.ts";

/** Something both sides changed: a person chooses. A block that one side deleted is null there. */
export type TextConflict =
  | { kind: "title" | "deck"; mine: string; theirs: string }
  | { kind: "block"; blockId: string; mine: Block | null; theirs: Block | null };

export type MergedText = { merged: EditionText; conflicts: TextConflict[] };

/** Three-way merge of title, deck and document. `merged` holds my side of every conflict until somebody has chosen. */
export function mergeTexts(base: EditionText, mine: EditionText, theirs: EditionText): MergedText {
  const conflicts: TextConflict[] = [];
  const line = (kind: "title" | "deck"): string => {
    if (mine[kind] === theirs[kind] || theirs[kind] === base[kind]) return mine[kind];
    if (mine[kind] === base[kind]) return theirs[kind];
    conflicts.push({ kind, mine: mine[kind], theirs: theirs[kind] });
    return mine[kind];
  };
  const [title, deck] = [line("title"), line("deck")];
  const { merged, conflicts: blocks } = mergeDocuments(base.document, mine.document, theirs.document);
  for (const { blockId, mine: my, theirs: their } of blocks)
    conflicts.push({ kind: "block", blockId, mine: my, theirs: their });
  return { merged: { title, deck, document: merged }, conflicts };
}

/** Which version stands. `both` keeps mine with theirs below it, for a person to work together. */
export type Choice = "mine" | "theirs" | "both";

/** The text with one conflict decided. `newId` names the second block where both are kept. */
export function decideConflict(
  text: EditionText,
  conflict: TextConflict,
  choice: Choice,
  newId: () => string,
): EditionText {
  if (conflict.kind !== "block") {
    const kept = { mine: conflict.mine, theirs: conflict.theirs, both: `${conflict.mine} ${conflict.theirs}` }[choice];
    return { ...text, [conflict.kind]: kept };
  }
  const { blockId, mine, theirs } = conflict;
  const standing = text.document.content.find((block) => block.attrs.id === blockId) ?? mine;
  // "Mine" is what stands in my text now: I may have gone on writing in it.
  const my = mine === null ? null : standing;
  const kept =
    choice === "mine" ? [my] : choice === "theirs" ? [theirs] : [my, my && theirs ? renamed(theirs, newId()) : theirs];
  const blocks = kept.filter((block) => block !== null);
  const content = text.document.content.some((block) => block.attrs.id === blockId)
    ? text.document.content.flatMap((block) => (block.attrs.id === blockId ? blocks : [block]))
    : // I took it out while the choice was open; what I now keep goes where I can see it.
      [...text.document.content, ...(choice === "mine" ? [] : blocks)];
  return { ...text, document: { type: "doc", content } };
}

function renamed(block: Block, id: string): Block {
  const copy = structuredClone(block);
  copy.attrs.id = id;
  return copy;
}
