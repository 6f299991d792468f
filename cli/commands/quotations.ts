import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { z } from "zod";
import { actorFor } from "#cli/actor-for.ts";
import { failureLine } from "#cli/report.ts";
import { withDatabase } from "#cli/with-database.ts";
import { createId } from "#domain/ids.ts";
import { decodeText } from "#domain/importing/decode-text.ts";
import { longestQuotationFile } from "#domain/quotations/quotation-file.ts";
import type { RefusedEntry } from "#domain/quotations/quotations-to-import.ts";
import type { Failure } from "#domain/result.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { readPlainFile } from "#server/importing/read-folder.ts";
import type { ImportedQuotations } from "#server/quotations/import-quotations.ts";

const optionsSchema = z.object({ json: z.boolean().default(false), as: z.string().optional() });
const formatSchema = z.enum(["csv", "json"]);
type Format = z.infer<typeof formatSchema>;

/** `duizhao quotations export`; gives the exit code. */
export async function exportQuotationsTo(file: string): Promise<number> {
  const format = formatOf(file);
  return withDatabase(async () => {
    const { exportQuotations } = await import("#server/quotations/export-quotations.ts");
    const { operator } = await import("#server/importing/operator.ts");
    const exported = await exportQuotations(operator, { format });
    if (!exported.ok) throw new OperatorProblem(`Nothing was exported: ${failureLine(exported.error)}.`);
    const { text, entries } = exported.value;
    await writeFile(resolve(file), text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
      throw new OperatorProblem(`${file} ${error.code === "EEXIST" ? "is there already" : "cannot be written"}.`);
    });
    console.log(`${entries} ${entries === 1 ? "entry" : "entries"} in ${file}`);
    return 0;
  });
}

/** `duizhao quotations import`; gives the exit code: 1 when the file was refused, of which nothing is then added. */
export async function importQuotationsFrom(file: string, rawOptions: object): Promise<number> {
  const { json, as } = optionsSchema.parse(rawOptions);
  const format = formatOf(file);
  const text = await readWords(file);
  return withDatabase(async () => {
    const { importQuotations } = await import("#server/quotations/import-quotations.ts");
    const actor = await actorFor(as);
    const imported = await importQuotations(actor, { commandId: createId(), file, text });
    if (json) console.log(JSON.stringify(imported.ok ? imported.value : { error: imported.error }));
    else if (imported.ok) print(imported.value, format);
    if (!imported.ok) tell(file, imported.error, format);
    return imported.ok ? 0 : 1;
  });
}

function formatOf(file: string): Format {
  const format = formatSchema.safeParse(extname(file).slice(1).toLowerCase());
  if (!format.success) throw new OperatorProblem(`${file} must end in .json or .csv.`);
  return format.data;
}

/** UTF-8 as we write it, or what a spreadsheet made of it. */
async function readWords(file: string): Promise<string> {
  const bytes = await readPlainFile(resolve(file), longestQuotationFile);
  if (!bytes.ok) throw new OperatorProblem(`${file} ${failureLine(bytes.error)}.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
  } catch {
    const decoded = decodeText(bytes.value);
    if (!decoded.ok) throw new OperatorProblem(`${file} ${failureLine(decoded.error)}.`);
    return decoded.value.text;
  }
}

const places = { csv: "line", json: "entry" } as const;

function print({ entries, ignored }: ImportedQuotations, format: Format): void {
  for (const { at, outcome, id, similarity } of entries) {
    const alike = similarity === undefined || similarity === 1 ? "" : `, ${Math.floor(similarity * 100)} % alike`;
    console.log(
      `${places[format]} ${at}: ${outcome === "added" ? `added as ${id}` : `there already as ${id}${alike}`}`,
    );
  }
  for (const column of ignored) console.log(`The column “${column}” was ignored: only people of this desk verify.`);
  const added = entries.filter(({ outcome }) => outcome === "added").length;
  console.log(`${added} added, ${entries.length - added} there already`);
}

const refusalSchema = z.object({ refused: z.array(z.object({ at: z.int(), problem: z.string() })) });

function tell(file: string, failure: Failure, format: Format): void {
  const detail = refusalSchema.safeParse(failure.detail);
  const refused: RefusedEntry[] = detail.success ? detail.data.refused : [];
  for (const { at, problem } of refused) console.error(`${places[format]} ${at}: ${problem}`);
  const line = failureLine(failure);
  console.error(`Nothing was imported: ${line.startsWith(file) ? line : `${file}: ${line}`}.`);
}
