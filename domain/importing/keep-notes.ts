import type { Block, Footnote, Inline } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { createId } from "#domain/ids.ts";
import { languageOfText } from "#domain/importing/page-lines.ts";
import { type ReadBlock, ReadWarnings } from "#domain/importing/reading.ts";
import type { Structure } from "#domain/importing/structure.ts";

/**
 * A title, a byline or an attribution has no footnotes: those whose signs stood there follow the text of their language as
 * paragraphs, and it is told.
 */
export function keepNotes(structure: Structure, read: readonly ReadBlock[]): Structure {
  const { zh, en } = structure.editions;
  const kept = new Set(
    [zh, en].flatMap((edition) => (edition ? footnotesOf(edition.document) : [])).map(({ attrs }) => attrs.id),
  );
  const lost = read.flatMap(notesOfRead).filter(({ attrs }) => !kept.has(attrs.id));
  if (lost.length === 0) return structure;
  const warnings = new ReadWarnings();
  const added: Record<"zh" | "en", Block[]> = { zh: [], en: [] };
  for (const { content = [] } of lost) {
    const words = textOf(content);
    warnings.add("footnoteInText", words);
    const language = languageOfText(words) ?? "zh";
    const home = structure.editions[language] ? language : zh ? "zh" : "en";
    added[home].push({ type: "paragraph", attrs: { id: createId() }, content });
  }
  const editions = { ...structure.editions };
  for (const language of ["zh", "en"] as const) {
    const edition = editions[language] ?? { title: "", deck: "", document: { type: "doc" as const, content: [] } };
    const content = [...edition.document.content, ...added[language]];
    if (added[language].length > 0) editions[language] = { ...edition, document: { type: "doc", content } };
  }
  return { ...structure, editions, warnings: [...structure.warnings, ...warnings.list()] };
}

function notesOfRead(block: ReadBlock): Footnote[] {
  if (block.type === "readTable")
    return block.rows.flat().flatMap(({ content }) => content.flat().flatMap(footnotesOf));
  if (block.type === "readPicture") return block.caption.flatMap(footnotesOf);
  return footnotesOf(block);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
}
