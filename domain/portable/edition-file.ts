import { parse, stringify } from "yaml";
import { z } from "zod";
import { type Document, documentLimits } from "#domain/document/document.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import type { Language, Script } from "#domain/locale.ts";
import { scriptSchema } from "#domain/locale.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";
import { problemOf } from "#domain/portable/file-problem.ts";
import type { MarkdownWarning, NamedEntry } from "#domain/portable/markdown-inner.ts";
import { markdownToDocument, type ReadMarkdown } from "#domain/portable/markdown-to-document.ts";

/** One edition as its file has it. `writtenIds` are the block ids that stand in the file. */
export type EditionFile = {
  title: string;
  deck: string;
  /** Chinese only. */
  script: Script | null;
  document: Document;
  writtenIds: ReadonlySet<string>;
  warnings: MarkdownWarning[];
  entries: NamedEntry[];
};

export type EditionFileError = { problem: string };

const frontMatter = z.strictObject({ title: z.string().max(300), deck: z.string().max(2000).optional() });
const frontMatters = { zh: frontMatter.extend({ script: scriptSchema }), en: frontMatter };

/** Reads `zh.md` or `en.md`. A problem is told in a sentence fragment that follows the file's name. */
export function readEditionFile(text: string, language: Language): EditionFile | EditionFileError {
  const normal = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const match = /^---\n([\s\S]*?)\n?---(?:\n|$)/.exec(normal);
  if (match?.[1] === undefined) return { problem: "begins without front matter between two lines of ---" };
  const yaml = readYaml(match[1]);
  if (!yaml.ok) return { problem: `front matter: ${yaml.problem}` };
  const head = frontMatters[language].safeParse(yaml.value);
  if (!head.success) return { problem: `front matter: ${problemOf(head.error)}` };
  const body = normal.slice(match[0].length);
  if (body.length > documentLimits.bytes) return { problem: "the text is too long" };
  const read = readBody(body);
  if (read === null) return { problem: "the text is nested too deeply" };
  const document = parseDocument(read.document);
  if (!document.ok) return { problem: `the text cannot be a document (${document.error.code})` };
  const firstLine = match[0].split("\n").length - 1;
  return {
    title: head.data.title,
    deck: head.data.deck ?? "",
    script: "script" in head.data ? scriptSchema.parse(head.data.script) : null,
    document: document.value,
    writtenIds: read.writtenIds,
    warnings: read.warnings.map((warning) => ({ ...warning, at: warning.at + firstLine })),
    entries: read.entries.map((entry) => ({ ...entry, at: entry.at + firstLine })),
  };
}

/** Null for text that only means to exhaust a parser: marks inside marks, thousands deep. */
function readBody(body: string): ReadMarkdown | null {
  if (/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40}/m.test(body) || /[*_[]{200}/.test(body)) return null;
  try {
    return markdownToDocument(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Every scalar is text: a title may be 2024 or true. A problem is said in its first line, with the place in the front matter. */
function readYaml(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: parse(text, { schema: "failsafe", maxAliasCount: 0 }) };
  } catch (error) {
    const [problem = "not YAML"] = (error instanceof Error ? error.message : "").split("\n", 1);
    return { ok: false, problem: problem.replace(/:$/, "") };
  }
}

/** Prints `zh.md` or `en.md`. */
export function printEditionFile(edition: Pick<EditionFile, "title" | "deck" | "script" | "document">): string {
  const { title, deck, script, document } = edition;
  const head = { title, ...(deck !== "" && { deck }), ...(script !== null && { script }) };
  const body = documentToMarkdown(document);
  return `---\n${stringify(head, { schema: "failsafe", lineWidth: 0 })}---\n${body === "" ? "" : `\n${body}`}`;
}
