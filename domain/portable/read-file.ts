import type { z } from "zod";
import { FileProblem, problemOf } from "#domain/portable/file-problem.ts";

/** A file that is too large for memory: where it is, and the SHA-256 of what it has. */
export type FileOnDisk = { onDisk: string; sha256: string };

/** Files of a folder by their path in it, with forward slashes; recordings stay on disk. */
export type FolderFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer> | FileOnDisk>;

/** What is in a file; undefined where there is none in memory. */
export function bytesIn(files: FolderFiles, path: string): Uint8Array<ArrayBuffer> | undefined {
  const file = files.get(path);
  return file instanceof Uint8Array ? file : undefined;
}

const longestText = 4_000_000;

/** @throws FileProblem */
export function readJson<T>(files: FolderFiles, path: string, schema: z.ZodType<T>, longest = longestText): T {
  let value: unknown;
  try {
    value = JSON.parse(readText(files, path, longest));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(path, "is not JSON");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new FileProblem(path, problemOf(parsed.error));
  return parsed.data;
}

/** UTF-8 only: this is our own format. @throws FileProblem */
export function readText(files: FolderFiles, path: string, longest = longestText): string {
  const bytes = bytesIn(files, path);
  if (bytes === undefined) throw new FileProblem(path, "is missing");
  if (bytes.length > longest) throw new FileProblem(path, `is longer than ${longest / 1_000_000} MB`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(path, "is not UTF-8");
  }
}
