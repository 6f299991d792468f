import { strFromU8, unzipSync } from "fflate";
import { ok, type Result, refuse } from "#domain/result.ts";

/** Bytes, files inside, bytes in all once unpacked, and how often smaller a packed file may be: more is refused. */
export const wordLimits = { file: 20_000_000, entries: 2_000, unpacked: 80_000_000, ratio: 400 } as const;

/** A file this small may be packed as tightly as it likes. */
const harmless = 1_000_000;
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|word\/media\/[^/]+)$/;

export type WordParts = { files: Record<string, Uint8Array>; embedded: number };

/**
 * The parts of a Word file that say something, unpacked within limits that are met before anything is unpacked. Refuses
 * macros and document types of its own (`fileUnsafe`), and what is no Word file (`fileDamaged`).
 */
export function unpackWord(bytes: Uint8Array): Result<WordParts> {
  if (bytes.length > wordLimits.file) return tooLarge("file");
  let [entries, unpacked, embedded] = [0, 0, 0];
  let met: "entries" | "unpacked" | "unsafe" | null = null;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > wordLimits.entries) met ??= "entries";
        if (/vbaProject|vbaData|\.bin$/i.test(name) && /vba/i.test(name)) met ??= "unsafe";
        if (/^word\/(?:embeddings|activeX)\//.test(name)) embedded += 1;
        if (met !== null || !wanted.test(name)) return false;
        unpacked += originalSize;
        const bomb = originalSize > harmless && originalSize > size * wordLimits.ratio;
        if (bomb || unpacked > wordLimits.unpacked) met ??= "unpacked";
        return met === null;
      },
    });
  } catch {
    return refuse("fileDamaged");
  }
  if (met === "unsafe") return refuse("fileUnsafe");
  if (met !== null) return tooLarge(met);
  if (!files["word/document.xml"] || !files["[Content_Types].xml"]) return refuse("fileDamaged");
  const declared = strFromU8(files["[Content_Types].xml"]);
  const active = /macroEnabled/i.test(declared);
  const typed = Object.entries(files).some(
    ([name, part]) => name.endsWith(".xml") && /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096))),
  );
  return active || typed ? refuse("fileUnsafe") : ok({ files, embedded });
}

function tooLarge(limit: "file" | "entries" | "unpacked") {
  return refuse("documentTooLarge", { params: { limit, most: wordLimits[limit] } });
}
