import { resolve } from "node:path";
import { z } from "zod";
import { failureLine } from "#cli/report.ts";
import { withDatabase } from "#cli/with-database.ts";
import { idSchema } from "#domain/ids.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

const optionsSchema = z.object({ article: z.string().optional() });

/** `duizhao export`; gives the exit code. */
export async function exportTo(folder: string, rawOptions: object): Promise<number> {
  const { article } = optionsSchema.parse(rawOptions);
  if (article !== undefined && !idSchema.safeParse(article).success)
    throw new OperatorProblem(`${article} is not an id.`);
  return withDatabase(async () => {
    const { exportDesk } = await import("#server/exporting/export-desk.ts");
    const { operator } = await import("#server/importing/operator.ts");
    const exported = await exportDesk(operator, resolve(folder), {
      ...(article !== undefined && { articleId: article }),
      onProgress: (line) => console.error(line),
    });
    if (!exported.ok && exported.error.code === "duplicate") throw new OperatorProblem(`${folder} is not empty.`);
    if (!exported.ok) throw new OperatorProblem(`Nothing was exported: ${failureLine(exported.error)}.`);
    const { articles, files } = exported.value;
    console.log(`${articles} ${articles === 1 ? "article" : "articles"}, ${files} files in ${folder}`);
    return 0;
  });
}
