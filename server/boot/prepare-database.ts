// Run by the boot when the database lacks something: migrates it and, with --fill, gives an empty one the sample desk.
import { parseArgs } from "node:util";
import { z } from "zod";
import { recreateDatabase } from "#db/embedded/ensure-database.ts";
import { migrate } from "#db/migrate.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { dataFolder } from "#server/boot/clone.ts";
import { step } from "#server/boot/progress.ts";
import { runScript } from "#server/boot/run-child.ts";
import { fillingWasCutOff, fillSampleDesk } from "#server/boot/sample-desk.ts";

await runScript(async () => {
  const { values } = parseArgs({ options: { fill: { type: "boolean", default: false } } });
  const folder = dataFolder(parseSettings(process.env));
  const urls = {
    app: z.string().parse(process.env.DATABASE_URL),
    reader: process.env.DATABASE_READER_URL ?? "",
    owner: z.string().parse(process.env.DATABASE_OWNER_URL),
  };
  if (values.fill && fillingWasCutOff(folder)) await recreateDatabase(urls);
  await step(async () => {
    const applied = await migrate(urls.owner);
    return {
      line: applied.length > 0 ? `Database brought up to date: ${applied.join(", ")}` : "Database is up to date",
      skipped: applied.length === 0,
    };
  });
  if (values.fill) await step(() => fillSampleDesk(folder));
});
