import type { EditionText } from "#domain/article/article.ts";
import { type FormChange, figureChanges, formChanges } from "#domain/comparing/compare-form.ts";
import { changedWords, type WordChange } from "#domain/comparing/compare-words.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { unmoved } from "#domain/document/merge-order.ts";
import type { Language } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";

/**
 * One block (or the title, the deck) of two states beside each other. `form`: the words are alike, the block is not. A
 * block that moved stands where it is now.
 */
export type ComparedPart = {
  key: string;
  kind: "same" | "gone" | "new" | "changed" | "form";
  changes: WordChange[];
  /** What changed besides the words. */
  form: FormChange[];
  moved: boolean;
  /** The block as it was and as it is, for what words alone don't show; null where there is none. */
  was: Block | null;
  is: Block | null;
};

/** A state of an edition with the figures that it prints. */
export type ComparedState = EditionText & { records: Records };

/** What changed from one state of an edition to another, block by block in the order of the newer, word by word inside. */
export function compareTexts(before: ComparedState, after: ComparedState, language: Language): ComparedPart[] {
  const records = { was: before.records, is: after.records };
  const lines = (["title", "deck"] as const)
    .filter((name) => before[name] !== "" || after[name] !== "")
    .map((name) => compareWords(name, before[name], after[name], language));
  const old = new Map(before.document.content.map((block) => [block.attrs.id, block]));
  const ids = after.document.content.map((block) => block.attrs.id);
  const kept = new Set(ids);
  const still = unmoved([...old.keys()], ids);
  const parts: ComparedPart[] = [];
  // A block that went is shown where it stood: before the first kept block that followed it.
  const gone = goneBefore(before.document.content, kept);
  const showGone = (id: string | null) => {
    for (const block of gone.get(id) ?? []) parts.push(whole("gone", block));
  };
  for (const block of after.document.content) {
    showGone(block.attrs.id);
    const was = old.get(block.attrs.id);
    parts.push(
      was
        ? { ...compareBlocks(was, block, records, language), moved: !still.has(block.attrs.id) }
        : whole("new", block),
    );
  }
  showGone(null);
  return [...lines, ...parts];
}

/** Whether a part is anything but what it was, where it was. */
export function isChange({ kind, moved }: ComparedPart): boolean {
  return kind !== "same" || moved;
}

function compareBlocks(
  was: Block,
  is: Block,
  records: { was: Records; is: Records },
  language: Language,
): ComparedPart {
  const compared = compareWords(is.attrs.id, blockText(was), blockText(is), language);
  const figures = figureChanges(was, is, records);
  const form = [
    ...figures,
    ...formChanges(was, is, language).filter(({ what }) => figures.length === 0 || what !== "other"),
  ];
  const kind = compared.kind === "same" && form.length > 0 ? "form" : compared.kind;
  return { ...compared, kind, form, was, is };
}

/** One text against an earlier one. */
export function compareWords(key: string, was: string, is: string, language: Language): ComparedPart {
  const kind = was === is ? "same" : "changed";
  return { key, kind, changes: changedWords(was, is, language), form: [], moved: false, was: null, is: null };
}

function whole(kind: "gone" | "new", block: Block): ComparedPart {
  const key = `${kind}-${block.attrs.id}`;
  const sides = kind === "gone" ? { was: block, is: null } : { was: null, is: block };
  return { key, kind, changes: [{ kind, text: blockText(block) }], form: [], moved: false, ...sides };
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
