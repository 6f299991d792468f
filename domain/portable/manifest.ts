import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type ManifestFile, manifestFileSchema } from "#domain/portable/desk-files.ts";
import { FileProblem } from "#domain/portable/file-problem.ts";
import { type FolderFiles, readJson } from "#domain/portable/read-file.ts";

export const manifestName = "manifest.json";

/** Every other file's SHA-256, in the order of their paths. */
export function makeManifest(
  hashes: ReadonlyMap<string, string>,
  counts: Omit<ManifestFile["counts"], "files">,
): ManifestFile {
  const files = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { format: "duizhao-manifest/1", counts: { ...counts, files: files.length }, files: Object.fromEntries(files) };
}

/**
 * Holds a folder against its manifest, if it has one: nothing missing, changed or added.
 * @throws FileProblem
 */
export function checkManifest(files: FolderFiles): void {
  if (!files.has(manifestName)) return;
  const manifest = readJson(files, manifestName, manifestFileSchema);
  const listed = new Map(Object.entries(manifest.files));
  for (const [path, hash] of listed) {
    if (!files.has(path)) throw new FileProblem(path, "is listed in manifest.json, but not there");
    const file = files.get(path);
    if ((file && "onDisk" in file ? file.sha256 : hashOfFile(file)) !== hash)
      throw new FileProblem(path, "was changed after the export (manifest.json)");
  }
  for (const path of files.keys()) {
    if (path !== manifestName && !listed.has(path)) throw new FileProblem(path, "is not listed in manifest.json");
  }
}

/** SHA-256 in hexadecimal; of nothing when there is no such file. */
export function hashOfFile(bytes: Uint8Array | undefined): string {
  return bytesToHex(sha256(bytes ?? new Uint8Array()));
}
