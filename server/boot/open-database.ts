import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { productDatabase, startEmbedded } from "#db/embedded/start-embedded.ts";
import { connectTo } from "#db/migrate.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { dataFolder } from "#server/boot/clone.ts";

export type OpenDatabase = {
  embedded: boolean;
  /** What children and our own modules read: DATABASE_URL and its sisters, and the secret. */
  env: { DATABASE_URL: string; DATABASE_READER_URL: string; DATABASE_OWNER_URL: string; DUIZHAO_SECRET: string };
  /** How the embedded server fares; an external one is its operator's to watch. */
  condition(): "up" | "stopping" | "gone";
  /** It was running already. */
  adopted: boolean;
  /** Stops the embedded server; an external one is left alone. */
  close(): Promise<void>;
};

/**
 * The installation's database: the one of DATABASE_URL, or the embedded one, started if it isn't running.
 * Used by the boot and by the operator's commands.
 * @throws OperatorProblem in one sentence
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const folder = dataFolder(settings);
  if (settings.databaseUrl) {
    await answers("DATABASE_URL", settings.databaseUrl);
    if (settings.readerUrl) await answers("DATABASE_READER_URL", settings.readerUrl);
    return {
      embedded: false,
      adopted: false,
      condition: () => "up",
      env: {
        DATABASE_URL: settings.databaseUrl,
        DATABASE_READER_URL: settings.readerUrl ?? "",
        DATABASE_OWNER_URL: settings.ownerUrl ?? settings.databaseUrl,
        DUIZHAO_SECRET: settings.secret ?? keptSecret(folder),
      },
      close: async () => undefined,
    };
  }
  const server = await startEmbedded(folder, { durable: true });
  const urls = await ensureDatabase(server, productDatabase);
  return {
    embedded: true,
    adopted: server.adopted,
    condition: () => server.condition(),
    env: {
      DATABASE_URL: urls.app,
      DATABASE_READER_URL: urls.reader,
      DATABASE_OWNER_URL: urls.owner,
      DUIZHAO_SECRET: settings.secret ?? server.secret,
    },
    close: () => server.stop(),
  };
}

async function answers(name: string, url: string): Promise<void> {
  const client = await connectTo(name, url);
  await client.end();
}

/** An external database says nothing about who may read this file: several instances set DUIZHAO_SECRET instead. */
function keptSecret(folder: string): string {
  const file = join(folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const bytes = crypto.getRandomValues(new Uint8Array(24));
    writeFileSync(file, Buffer.from(bytes).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}
