import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { recordingFileEndings, recordingLimits } from "#domain/media/recording.ts";
import type { FileOnDisk, FolderFiles } from "#domain/portable/read-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** What a folder may hold: more is `tooLarge`. Sizes in bytes, of all without recordings. */
const limits = {
  files: 2000,
  depth: 3,
  file: 20 * 1024 * 1024,
  recording: recordingLimits.video,
  all: 500 * 1024 * 1024,
} as const;
const recordingName = new RegExp(`\\.(?:${recordingFileEndings.join("|")})$`);

/**
 * Reads a folder of the portable format into memory, paths with forward slashes; recordings stay where they are. Symbolic links and hidden files are left
 * out, and nothing outside the folder is read. Refuses with `fileUnreadable` (`params.file`) or `tooLarge`.
 */
export async function readFolder(folder: string): Promise<Result<FolderFiles>> {
  const files = new Map<string, FolderFile>();
  const walk = { left: limits.all, count: 0 };
  const refused = await readInto(files, folder, "", walk, 0);
  return refused ?? ok(files);
}

type FolderFile = NonNullable<ReturnType<FolderFiles["get"]>>;
type Refusal = ReturnType<typeof refuse>;
type Walk = { left: number; count: number };

async function readInto(
  files: Map<string, FolderFile>,
  folder: string,
  prefix: string,
  walk: Walk,
  depth: number,
): Promise<Refusal | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return refuse("fileUnreadable", { params: { file: prefix || folder } });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.isSymbolicLink()) continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      const refused =
        depth < limits.depth ? await readInto(files, join(folder, entry.name), `${path}/`, walk, depth + 1) : null;
      if (refused) return refused;
    } else if (entry.isFile()) {
      if (++walk.count > limits.files) return refuse("tooLarge", { params: { file: path } });
      if (recordingName.test(path)) {
        const found = await lookAtRecording(join(folder, entry.name));
        if (!found.ok) return refuse(found.error.code, { params: { file: path } });
        files.set(path, found.value);
        continue;
      }
      const bytes = await readPlainFile(join(folder, entry.name), Math.min(limits.file, walk.left));
      if (!bytes.ok) return refuse(bytes.error.code, { params: { file: path } });
      walk.left -= bytes.value.length;
      files.set(path, bytes.value);
    }
  }
  return null;
}

async function lookAtRecording(path: string): Promise<Result<FileOnDisk>> {
  try {
    const found = await lstat(path);
    if (!found.isFile()) return refuse("fileUnreadable");
    if (found.size > limits.recording) return refuse("tooLarge");
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return ok({ onDisk: path, sha256: hash.digest("hex") });
  } catch {
    return refuse("fileUnreadable");
  }
}

/** A regular file's bytes, at most `most`; a link, a device or a pipe is `fileUnreadable`. */
export async function readPlainFile(path: string, most: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    if (!(await lstat(path)).isFile()) return refuse("fileUnreadable");
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > most) return refuse("tooLarge");
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch {
    return refuse("fileUnreadable");
  }
}
