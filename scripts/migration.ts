// npm run migration -- NAME: writes the next migration from the schema of the last one to prisma/schema.prisma.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startScratchServer } from "#db/embedded/scratch-server.ts";
import { migrationsFolder } from "#db/migrate.ts";
import { withSchemaEngine } from "#db/schema-engine.ts";

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_-]*$/.test(name)) {
  console.error("Usage: npm run migration -- what-it-does");
  process.exit(2);
}

/** Each migration keeps the schema it leads to: the base of the next difference. */
const schemaCopy = "schema.prisma";
const schema = readFileSync(join(migrationsFolder, "..", schemaCopy), "utf8");
const last = readdirSync(migrationsFolder)
  .sort()
  .findLast((folder) => existsSync(join(migrationsFolder, folder, schemaCopy)));

const server = await startScratchServer();
try {
  const datamodel = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path: schemaCopy, content }] });
  const { stdout } = await withSchemaEngine(server.urls("postgres").owner, (engine) =>
    engine.diff({
      from: last ? datamodel(readFileSync(join(migrationsFolder, last, schemaCopy), "utf8")) : { tag: "empty" },
      to: datamodel(schema),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, "migration.sql"), stdout ?? "");
  writeFileSync(join(target, schemaCopy), schema);
  console.log(`Wrote ${target}/migration.sql: read it, and add at its end what the schema can't say.`);
} finally {
  await server.stop();
}
