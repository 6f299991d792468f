import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type Container, headBytes, limitOf, sniffContainer } from "#server/media/probe-recording.ts";

export type ReceivedFile = { path: string; container: Container; bytes: number; hash: string };

/** How long what comes after a refusal is still listened to: a client that is sending may not hear it else. */
const listenOnMs = 10_000;

/**
 * Writes what comes in to a file that is there until `use` is done, and hashes it on the way: nothing is held in memory.
 * Refuses what is no recording after its first bytes (`recordingUnsupported`), and whatever is larger than one may be
 * (`recordingTooLarge`).
 */
export async function receiveFile<T>(
  body: AsyncIterable<Uint8Array>,
  use: (file: ReceivedFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  const folder = await mkdtemp(join(tmpdir(), "duizhao-recording-"));
  try {
    const path = join(folder, "file");
    const received = await write(body, path);
    return received.ok ? await use({ ...received.value, path }) : received;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(body: AsyncIterable<Uint8Array>, path: string): Promise<Result<Omit<ReceivedFile, "path">>> {
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  let head: Uint8Array[] | null = [];
  let container: Container | null = null;
  let refusal: ReturnType<typeof tooLarge> | null = null;
  let until = 0;
  try {
    for await (const chunk of body) {
      if (refusal) {
        if (Date.now() > until) break;
        continue;
      }
      bytes += chunk.length;
      head?.push(chunk);
      if (head && bytes >= headBytes) {
        container = await sniffContainer(Buffer.concat(head));
        head = null;
        if (!container) refusal = refuse("recordingUnsupported");
      }
      if (container && bytes > limitOf(container)) refusal = tooLarge(container);
      if (refusal) until = Date.now() + listenOnMs;
      else {
        hash.update(chunk);
        await file.write(chunk);
      }
    }
  } finally {
    await file.close();
  }
  if (refusal) return refusal;
  if (head) container = await sniffContainer(Buffer.concat(head));
  return container ? ok({ container, bytes, hash: hash.digest("hex") }) : refuse("recordingUnsupported");
}

export function tooLarge(container: Container) {
  return refuse("recordingTooLarge", { params: { megabytes: limitOf(container) / 1_000_000 } });
}
