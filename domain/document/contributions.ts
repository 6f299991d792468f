import type { ArticleDetails, Contributions, EditionText } from "#domain/article/article.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { sameBlock } from "#domain/document/merge-documents.ts";
import { unmoved } from "#domain/document/merge-order.ts";
import { sameJson } from "#domain/same-json.ts";

/** The key under which those are kept who removed or moved blocks: what is missing was somebody's decision too. */
const orderKey = "order";
/** Beyond so many comparisons, words that moved are no longer looked for: all their authors count for all of them. */
const comparisonLimit = 250_000;

type Written = { text: EditionText; contributions: Contributions };

/**
 * Who wrote what stands after `actorId` made `after` of `before`: whoever wrote what a changed part was made from, and the
 * actor. Words that moved into another block (a split, a merge, a paste) take their authors with them, so that nobody
 * stops being the author of a paragraph because somebody else cut it in two. The key of a removed block disappears.
 */
export function contributionsAfter(before: Written, after: EditionText, actorId: string): Contributions {
  return combine(before, after, (key, inherited) => union(before.contributions[key] ?? [], inherited, [actorId]));
}

/** Who wrote what stands in a block, or in the title or deck. */
export function writersOf(
  contributions: Contributions,
  place: { line: "title" | "deck" } | { blockId: string },
): readonly string[] {
  return contributions["line" in place ? place.line : `block:${place.blockId}`] ?? [];
}

/** The part of an edition that somebody suggested words for, and who it was. */
export type SuggestedPart = { part: "title" | "deck" | { blockId: string }; suggestedBy: string };

/** The same where the actor took over what others suggested: they wrote it as much as whoever let it in. */
export function contributionsAfterAccepting(
  before: Written,
  after: EditionText,
  actorId: string,
  accepted: readonly SuggestedPart[],
): Contributions {
  const contributions = contributionsAfter(before, after, actorId);
  for (const { part, suggestedBy } of accepted) {
    const key = typeof part === "string" ? part : `block:${part.blockId}`;
    contributions[key] = union(contributions[key] ?? [], [suggestedBy]);
  }
  return contributions;
}

/** The same where `after` is the text of an earlier revision: its parts come back with those who wrote them then. */
export function contributionsAfterRestore(before: Written, revision: Written, actorId: string): Contributions {
  return combine(before, revision.text, (key) => union(revision.contributions[key] ?? [], [actorId]));
}

/** Who wrote the details of an article, by member of ArticleDetails. */
export function detailContributions(
  before: { details: ArticleDetails; contributions: Contributions },
  after: ArticleDetails,
  actorId: string,
): Contributions {
  const result: Contributions = { ...before.contributions };
  for (const key of detailKeys) {
    if (sameJson(before.details[key], after[key])) continue;
    result[key] = union(before.contributions[key] ?? [], [actorId]);
  }
  return result;
}

const detailKeys = [
  "slug",
  "columnId",
  "tagIds",
  "outletId",
  "datePublished",
  "cover",
  "credits",
] as const satisfies readonly (keyof ArticleDetails)[];

function combine(
  before: Written,
  after: EditionText,
  changed: (key: string, inherited: readonly string[]) => string[],
): Contributions {
  const result: Contributions = {};
  const keep = (key: string, same: boolean, inherited: readonly string[] = []) => {
    const authors = same ? before.contributions[key] : changed(key, inherited);
    if (authors && authors.length > 0) result[key] = authors;
  };
  keep("title", before.text.title === after.title);
  keep("deck", before.text.deck === after.deck);
  const [old, now] = [before.text.document.content, after.document.content];
  keep(orderKey, !removedOrMoved(old, now));
  const was = new Map(old.map((block) => [block.attrs.id, block]));
  const stands = new Map(now.map((block) => [block.attrs.id, block]));
  const altered = now.filter((block) => !sameBlock(was.get(block.attrs.id), block));
  const left = old.filter((block) => !sameBlock(stands.get(block.attrs.id), block));
  const inherit = authorsOfMovedWords(left, before.contributions, altered.length);
  const isAltered = new Set(altered);
  for (const block of now) {
    const same = !isAltered.has(block);
    keep(blockKey(block), same, same ? [] : inherit(block));
  }
  return result;
}

function blockKey(block: Block): string {
  return `block:${block.attrs.id}`;
}

function removedOrMoved(before: readonly Block[], after: readonly Block[]): boolean {
  const ids = before.map((block) => block.attrs.id);
  return (
    unmoved(
      ids,
      after.map((block) => block.attrs.id),
    ).size < ids.length
  );
}

/** Finds whose words a block holds, among the blocks that were removed or changed. */
function authorsOfMovedWords(left: readonly Block[], contributions: Contributions, count: number) {
  const sources = left.map((block) => ({
    words: blockText(block).trim(),
    authors: contributions[blockKey(block)] ?? [],
  }));
  const everybody = union(...sources.map((source) => source.authors));
  if (sources.length * count > comparisonLimit) return () => everybody;
  return (block: Block) => {
    const words = blockText(block).trim();
    if (words === "") return [];
    return union(
      ...sources
        .filter((source) => source.words !== "" && (source.words.includes(words) || words.includes(source.words)))
        .map((source) => source.authors),
    );
  };
}

function union(...lists: (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}
