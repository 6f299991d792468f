import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { freePort } from "#db/embedded/free-port.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

const password = z.string().regex(/^[0-9a-f]{48}$/);

const stateSchema = z.object({
  /** Loopback port, kept so that an orphan is found again. */
  port: z.int().min(1).max(65535),
  passwords: z.object({ owner: password, app: password, reader: password }),
  /** Signs cookies. Lives here so that sessions outlast a restart. */
  secret: password,
});

/** What the data folder remembers of its PostgreSQL: readable by the owner of the folder only. */
export type EmbeddedState = z.infer<typeof stateSchema>;

/** The state in `folder`, made on first use. */
export async function loadState(folder: string): Promise<EmbeddedState> {
  const file = stateFile(folder);
  if (!existsSync(file)) {
    return saveState(folder, {
      port: await freePort(),
      passwords: { owner: random(), app: random(), reader: random() },
      secret: random(),
    });
  }
  const state = stateSchema.safeParse(parseJson(readFileSync(file, "utf8")));
  if (!state.success) {
    throw new OperatorProblem(
      `The data folder is damaged: ${file} can't be read; restore it from a backup, or move the folder away to start empty.`,
    );
  }
  return state.data;
}

/** Chooses another port: the kept one belongs to another program now. */
export async function moveToFreePort(folder: string, state: EmbeddedState): Promise<EmbeddedState> {
  return saveState(folder, { ...state, port: await freePort() });
}

function saveState(folder: string, state: EmbeddedState): EmbeddedState {
  const file = stateFile(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  // Renamed into place, so that a crash leaves either the old file or the new one.
  renameSync(`${file}.new`, file);
  return state;
}

function stateFile(folder: string): string {
  return join(folder, "embedded.json");
}

function random(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("hex");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
