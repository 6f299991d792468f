import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type ManifestFile, manifestFileSchema } from "#domain/portable/desk-files.ts";
import { FileProblem } from "#domain/portable/file-problem.ts";
import { type FolderFiles, readJson } from "#domain/portable/read-file.ts";

const manifestName = "manifest.json";

/** Every other file with its SHA-256, in the order of their paths. */
export function makeManifest(files: FolderFiles, counts: Omit<ManifestFile["counts"], "files">): ManifestFile {
  const paths = [...files.keys()].filter((path) => path !== manifestName).sort();
  return {
    format: "duizhao-manifest/1",
    counts: { ...counts, files: paths.length },
    files: Object.fromEntries(paths.map((path) => [path, hashOf(files.get(path))])),
  };
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
    if (hashOf(files.get(path)) !== hash) throw new FileProblem(path, "was changed after the export (manifest.json)");
  }
  for (const path of files.keys()) {
    if (path !== manifestName && !listed.has(path)) throw new FileProblem(path, "is not listed in manifest.json");
  }
}

function hashOf(bytes: Uint8Array | undefined): string {
  return bytesToHex(sha256(bytes ?? new Uint8Array()));
}
