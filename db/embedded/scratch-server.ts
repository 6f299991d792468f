import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedServer, startEmbedded } from "#db/embedded/start-embedded.ts";

/** A PostgreSQL in a temporary folder, fast and unsafe; `stop` removes it. For tests and for writing migrations. */
export async function startScratchServer(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-scratch-"));
  // Root's temporary folders are closed to the system user that PostgreSQL then runs as.
  chmodSync(folder, 0o711);
  const server = await startEmbedded(folder, { durable: false });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
