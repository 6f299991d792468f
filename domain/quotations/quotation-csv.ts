import Papa from "papaparse";
import type { z } from "zod";
import { byteOrderMark, csvLines } from "#domain/csv.ts";
import { detectScript } from "#domain/importing/detect-script.ts";
import { type QuotationContent, quotationContentSchema, quotationLimits } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { asWritten } from "#domain/spreadsheet-cell.ts";

const wordFields = ["speaker", "occasion", "work", "volume", "page", "link"] as const;
const sideColumns = (["zh", "en"] as const).flatMap((side) => wordFields.map((field) => `${side}_${field}` as const));

/** The columns of a CSV of entries, in the order in which they are printed. */
export const quotationColumns = [
  "id",
  "script",
  "date",
  "zh",
  "en",
  ...sideColumns,
  "rights",
  "tags",
  "verified",
] as const;
type Column = (typeof quotationColumns)[number];

/** An entry as a line has it: its newest version. `tags` are slugs. */
export type QuotationLine = { id: string; content: QuotationContent; tags: string[]; verified: boolean };

/** What a line of a file says, or why it can be no entry. `line` is that on which it begins, from 1. */
export type ReadLine = { line: number } & ({ entry: Omit<QuotationLine, "verified"> } | { problem: string });

/**
 * Entries as CSV: with a byte order mark, so that spreadsheets read it as UTF-8; every cell quoted; a cell that a spreadsheet
 * would calculate is neutralised.
 */
export function printQuotationsCsv(lines: readonly QuotationLine[]): string {
  const rows = lines.map((line) => quotationColumns.map((column) => cellOf(line, column)));
  return byteOrderMark + csvLines([quotationColumns, ...rows]);
}

/**
 * Reads such a file, also one that a person wrote: columns may be absent and stand in any order. Refuses with
 * `portableInvalid` (`params.problem`) what is no such table at all. `ignored`: columns that are there and mean nothing here.
 */
export function readQuotationsCsv(text: string): Result<{ lines: ReadLine[]; ignored: string[] }> {
  const { rows, problem } = readRows(text);
  if (problem !== null) return refuse("portableInvalid", { params: { problem } });
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const wrong = problemOfHead(columns);
  if (wrong !== null) return refuse("portableInvalid", { params: { problem: `line ${head?.line ?? 1}: ${wrong}` } });
  return ok({
    lines: body.map(({ line, cells }) => ({ line, ...readLine(columns, cells) })),
    ignored: columns.includes("verified") ? ["verified"] : [],
  });
}

function cellOf({ id, content, tags, verified }: QuotationLine, column: Column): string {
  switch (column) {
    case "id":
      return id;
    case "script":
    case "date":
    case "rights":
      return content[column];
    case "zh":
    case "en":
      return content[column].text;
    case "tags":
      return tags.join(";");
    case "verified":
      return verified ? "yes" : "";
    default: {
      const side = column.startsWith("zh_") ? content.zh : content.en;
      const field = wordFields.find((name) => column.endsWith(`_${name}`));
      return field ? side[field] : "";
    }
  }
}

type Row = { line: number; cells: string[] };

function readRows(text: string): { rows: Row[]; problem: string | null } {
  const { data, errors } = Papa.parse<string[]>(withOneEnd(text), { delimiter: ",", newline: "\n" });
  const lines: number[] = [];
  let line = 1;
  for (const cells of data) {
    lines.push(line);
    line += cells.reduce((sum, cell) => sum + endsOfLines(cell), 1);
  }
  const rows = data.map((cells, at) => ({ line: lines[at] ?? 0, cells }));
  const [error] = errors;
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    problem: error ? `line ${lines[error.row ?? 0] ?? 1}: ${error.message}` : null,
  };
}

/**
 * The lines of a file ending in one way, whichever of three each does: where they differ, lines that end otherwise would be
 * read as one. What stands in quotation marks is a cell's own.
 */
function withOneEnd(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let sign = text.indexOf('"'); sign >= 0; ) {
    const opens = sign === 0 || ",\r\n\ufeff".includes(text.charAt(sign - 1));
    const end = opens ? endOfQuoted(text, sign) : sign + 1;
    if (opens) parts.push(text.slice(from, sign).replace(/\r\n?/g, "\n"), text.slice(sign, end));
    if (opens) from = end;
    sign = text.indexOf('"', end);
  }
  parts.push(text.slice(from).replace(/\r\n?/g, "\n"));
  return parts.join("");
}

/** Where a cell ends that begins with this quotation mark; two of them are one of its own. */
function endOfQuoted(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

/** Those inside quotation marks: they are lines of the file, too. */
function endsOfLines(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function problemOfHead(columns: readonly string[]): string | null {
  const known: readonly string[] = quotationColumns;
  const unknown = columns.find((name) => name !== "" && !known.includes(name));
  if (unknown !== undefined) return `there is no column “${unknown}”`;
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return `the column “${twice}” is there twice`;
  if (!columns.includes("zh") && !columns.includes("en")) return "a column “zh” or “en” has to be there";
  return null;
}

function readLine(columns: readonly string[], cells: readonly string[]) {
  const beyond = cells.findIndex((cell, at) => (columns[at] ?? "") === "" && cell.trim() !== "");
  if (beyond >= 0) return { problem: `cell ${beyond + 1} stands under no column` };
  const cell = (column: Column): string => asWritten(cells[columns.indexOf(column)] ?? "");
  const side = (name: "zh" | "en") => ({
    text: cell(name),
    ...Object.fromEntries(wordFields.map((field) => [field, cell(`${name}_${field}`)])),
  });
  const read = quotationContentSchema.safeParse({
    script: cell("script").trim() || detectScript(cell("zh")),
    date: cell("date").trim(),
    zh: side("zh"),
    en: side("en"),
    rights: cell("rights"),
  });
  if (!read.success) return { problem: problemOf(read.error) };
  const tags = [
    ...new Set(
      cell("tags")
        .split(";")
        .map((slug) => slug.trim()),
    ),
  ].filter((slug) => slug !== "");
  if (tags.length > quotationLimits.tags) return { problem: `tags: more than ${quotationLimits.tags}` };
  return { entry: { id: cell("id").trim(), content: read.data, tags } };
}

/** The first problem, with the column in which it is. */
function problemOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const column = (issue?.path ?? [])
    .map(String)
    .join("_")
    .replace(/_text$/, "");
  return [column, issue?.message ?? "invalid"].filter((part) => part !== "").join(": ");
}
