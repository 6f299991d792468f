import { z } from "zod";
import { idSchema } from "#domain/ids.ts";
import { problemOf } from "#domain/portable/file-problem.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";
import { readQuotationsCsv } from "#domain/quotations/quotation-csv.ts";
import { mostQuotations, quotationFileSchema } from "#domain/quotations/quotation-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** An entry of a file: `at` is its line in a CSV, its number in JSON, from 1. `id` is "" where it has none. */
export type EntryToImport = {
  at: number;
  id: string;
  /** Ids or slugs. */
  tags: string[];
  /** From the first to the newest; a time is null where the file has none. */
  versions: { content: QuotationContent; why: string; madeAt: string | null }[];
};

/** An entry that no import can add. */
export type RefusedEntry = { at: number; problem: string };

export type QuotationsToImport = { entries: EntryToImport[]; refused: RefusedEntry[]; ignored: string[] };

/**
 * Reads a file of entries. Refuses with `portableInvalid` (`params.problem`) what is none at all, with `tooLarge` what has
 * more than are read, whether they are any or not: each would be told by itself.
 */
export function readQuotationsToImport(text: string, format: "csv" | "json"): Result<QuotationsToImport> {
  return format === "csv" ? readCsv(text) : readJson(text);
}

function readCsv(text: string): Result<QuotationsToImport> {
  const read = readQuotationsCsv(text);
  if (!read.ok) return read;
  if (read.value.lines.length > mostQuotations) return refuse("tooLarge");
  const sum: QuotationsToImport = { entries: [], refused: [], ignored: read.value.ignored };
  for (const { line: at, ...said } of read.value.lines) {
    if ("problem" in said) sum.refused.push({ at, problem: said.problem });
    else if (said.entry.id !== "" && !idSchema.safeParse(said.entry.id).success)
      sum.refused.push({ at, problem: `id: “${said.entry.id}” is not lower-case letters, digits and inner hyphens` });
    else {
      const { id, tags, content } = said.entry;
      sum.entries.push({ at, id, tags, versions: [{ content, why: "", madeAt: null }] });
    }
  }
  return ok(sum);
}

function readJson(text: string): Result<QuotationsToImport> {
  const list = z.array(z.unknown()).safeParse(parsed(text.replace(/^\ufeff/, "")));
  if (!list.success) return refuse("portableInvalid", { params: { problem: "is no list of entries in JSON" } });
  if (list.data.length > mostQuotations) return refuse("tooLarge");
  const sum: QuotationsToImport = { entries: [], refused: [], ignored: [] };
  for (const [index, value] of list.data.entries()) {
    const entry = quotationFileSchema.safeParse(value);
    if (entry.success) sum.entries.push({ ...entry.data, at: index + 1 });
    else sum.refused.push({ at: index + 1, problem: problemOf(entry.error) });
  }
  return ok(sum);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
