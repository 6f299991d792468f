import { checkedBlock, joined } from "#domain/checks/checked-text.ts";
import type { CheckedPair, CheckedText } from "#domain/checks/pair.ts";
import type { Block } from "#domain/document/document.ts";
import type { Script } from "#domain/locale.ts";
import { readEditionFile } from "#domain/portable/edition-file.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";
import { pairFiles } from "#domain/portable/pairs.ts";

/** A file as the checks see it: its paragraphs in order, and the ids that it names some of them by. */
export type CheckedFile = {
  blocks: { id: string; text: CheckedText }[];
  written: ReadonlySet<string>;
  /** What its front matter says; null where it says nothing. */
  script: Script | null;
};

/**
 * Reads a file to check. Markdown in our portable form gives its blocks, title and deck first; plain text its paragraphs: one
 * a line, or, where lines are broken in the middle of sentences, separated by empty lines.
 */
export function readCheckedFile(text: string, language: "zh" | "en", isMarkdown: boolean): CheckedFile {
  if (!isMarkdown) return { blocks: paragraphs(text).map(plainBlock), written: new Set(), script: null };
  const edition = readEditionFile(text, language);
  if ("problem" in edition) {
    const { document, writtenIds } = markdownToDocument(text);
    return { blocks: document.content.flatMap(blockOf), written: writtenIds, script: null };
  }
  const heads = [
    { id: ":title", text: { text: edition.title, kind: "heading" as const } },
    ...(edition.deck === "" ? [] : [{ id: ":deck", text: { text: edition.deck, kind: "text" as const } }]),
  ];
  return {
    blocks: [...heads, ...edition.document.content.flatMap(blockOf)],
    written: new Set([...edition.writtenIds, ...heads.map(({ id }) => id)]),
    script: edition.script,
  };
}

/** Puts the paragraphs of two files side by side: by the ids that both name, and in order between them. */
export function pairCheckedFiles(zh: CheckedFile | null, en: CheckedFile | null): CheckedPair[] {
  const blocks = (file: CheckedFile | null) => ({
    ids: file?.blocks.map(({ id }) => id) ?? [],
    written: file?.written ?? new Set<string>(),
  });
  const textOf = (file: CheckedFile | null, ids: readonly string[]) =>
    joined(file?.blocks.filter(({ id }) => ids.includes(id)).map(({ text }) => text) ?? []);
  return pairFiles(blocks(zh), blocks(en)).map(({ sourceIds, targetIds }) => ({
    zh: textOf(zh, sourceIds),
    en: textOf(en, targetIds),
  }));
}

function blockOf(block: Block): CheckedFile["blocks"] {
  const text = checkedBlock(block);
  return text === null ? [] : [{ id: block.attrs.id, text }];
}

function plainBlock(text: string, at: number): CheckedFile["blocks"][number] {
  return { id: `p${at + 1}`, text: { text, kind: "text" } };
}

const sentenceEnd = /[。．.！!？?；;：:”’」』）)》…—"']$/;

function paragraphs(text: string): string[] {
  const normal = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const lines = normal.split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  const broken = written.filter((line) => !sentenceEnd.test(line)).length;
  const isWrapped =
    lines.includes("") &&
    written.length > 3 &&
    broken > written.length / 2 &&
    written.every(({ length }) => length <= 120);
  if (!isWrapped) return written;
  return normal
    .split(/\n[ \t]*\n/)
    .map((part) =>
      part
        .split("\n")
        .map((line) => line.trim())
        .join(" ")
        .trim(),
    )
    .filter((part) => part !== "");
}
