import { diffArrays } from "diff";
import type { EditionText } from "#domain/article/article.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { canonicalJson } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";

/** A run of words that stayed, went or came. */
export type WordChange = { kind: "same" | "gone" | "new"; text: string };
/** One block (or the title, the deck) of two states beside each other. `form`: the words are alike, the block is not. */
export type ComparedPart = {
  key: string;
  kind: "same" | "gone" | "new" | "changed" | "form";
  changes: WordChange[];
};

/** What changed from one state of an edition to another, block by block in the order of the newer, word by word inside. */
export function compareTexts(before: EditionText, after: EditionText, language: Language): ComparedPart[] {
  const lines = (["title", "deck"] as const)
    .filter((name) => before[name] !== "" || after[name] !== "")
    .map((name) => compareWords(name, before[name], after[name], language));
  const old = new Map(before.document.content.map((block) => [block.attrs.id, block]));
  const kept = new Set(after.document.content.map((block) => block.attrs.id));
  const parts: ComparedPart[] = [];
  // A block that went is shown where it stood: before the first kept block that followed it.
  const gone = goneBefore(before.document.content, kept);
  const showGone = (id: string | null) => {
    for (const block of gone.get(id) ?? []) parts.push(whole("gone", block));
  };
  for (const block of after.document.content) {
    showGone(block.attrs.id);
    const was = old.get(block.attrs.id);
    parts.push(was ? compareBlocks(was, block, language) : whole("new", block));
  }
  showGone(null);
  return [...lines, ...parts];
}

function compareBlocks(was: Block, is: Block, language: Language): ComparedPart {
  const compared = compareWords(is.attrs.id, blockText(was), blockText(is), language);
  return compared.kind === "same" && canonicalJson(was) !== canonicalJson(is)
    ? { ...compared, kind: "form" }
    : compared;
}

/** One text against an earlier one: words in English, characters in Chinese. */
export function compareWords(key: string, was: string, is: string, language: Language): ComparedPart {
  if (was === is) return { key, kind: "same", changes: [{ kind: "same", text: is }] };
  const changes = diffArrays(wordsOf(was, language), wordsOf(is, language)).map(
    ({ value, added, removed }): WordChange => ({
      kind: added ? "new" : removed ? "gone" : "same",
      text: value.join(""),
    }),
  );
  return { key, kind: "changed", changes };
}

function whole(kind: "gone" | "new", block: Block): ComparedPart {
  return { key: `${kind}-${block.attrs.id}`, kind, changes: [{ kind, text: blockText(block) }] };
}

function goneBefore(blocks: readonly Block[], kept: ReadonlySet<string>): Map<string | null, Block[]> {
  const gone = new Map<string | null, Block[]>();
  let waiting: Block[] = [];
  for (const block of blocks) {
    if (!kept.has(block.attrs.id)) waiting.push(block);
    else if (waiting.length > 0) {
      gone.set(block.attrs.id, waiting);
      waiting = [];
    }
  }
  gone.set(null, waiting);
  return gone;
}

/** Words in English, characters in Chinese: a changed character is what an editor looks for there. */
function wordsOf(text: string, language: Language): string[] {
  return language === "en" ? (text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? []) : Array.from(text);
}
