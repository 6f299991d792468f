import { createWriteStream } from "node:fs";
import { extname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { failureLine } from "#cli/report.ts";
import { withDatabase } from "#cli/with-database.ts";
import { auditFilterSchema } from "#domain/audit/audit-filter.ts";
import { auditFormats } from "#domain/audit/print-events.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

const optionsSchema = z.object({
  person: z.string().optional(),
  article: z.string().optional(),
  kind: z.string().optional(),
  stream: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

/** `duizhao audit export`; gives the exit code. */
export async function exportAuditTo(file: string, rawOptions: object): Promise<number> {
  const format = z.enum(auditFormats).safeParse(extname(file).slice(1).toLowerCase());
  if (!format.success) throw new OperatorProblem(`${file} must end in .csv or .jsonl.`);
  const { person, article, kind, stream, from, until } = optionsSchema.parse(rawOptions);
  const asked = { actorId: person, articleId: article, type: kind, stream, from, until };
  const filter = auditFilterSchema.safeParse(
    Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  );
  if (!filter.success) throw new OperatorProblem(`That can't be asked of the log: ${z.prettifyError(filter.error)}`);
  return withDatabase(async () => {
    const { exportEvents } = await import("#server/audit/export-events.ts");
    const { operator } = await import("#server/importing/operator.ts");
    const exported = await exportEvents(operator, { format: format.data, filter: filter.data });
    if (!exported.ok) throw new OperatorProblem(`Nothing was exported: ${failureLine(exported.error)}.`);
    await pipeline(Readable.from(exported.value), createWriteStream(resolve(file), { flags: "wx" })).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") throw new OperatorProblem(`${file} is there already.`);
        throw error;
      },
    );
    console.log(`The log is in ${file}.`);
    return 0;
  });
}
