import { decodeText } from "#domain/importing/decode-text.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { readMarkdown } from "#domain/importing/read-markdown.ts";
import { readText } from "#domain/importing/read-text.ts";
import type { Reading } from "#domain/importing/reading.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { type Settled, settleReading } from "#domain/importing/settle-reading.ts";
import type { Structure } from "#domain/importing/structure.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { TrackedChanges, TrackedCount } from "#editor/files/prepare-word.ts";

/** A file as it was read: the page it is, its blocks for wherever they are wanted, and whether changes were tracked in it. */
export type OpenedFile = { structure: Structure; settled: Settled; tracked: TrackedCount };

const none: TrackedCount = { inserted: 0, deleted: 0 };

/** Reads a Word, HTML, Markdown or plain-text file here in the browser. Nothing of it is sent anywhere. */
export async function openFile(file: File, changes: TrackedChanges): Promise<Result<OpenedFile>> {
  const kind = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (/^(?:docm|dotm)$/.test(kind)) return refuse("fileUnsafe");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === "docx") {
    const { readWord } = await import("#editor/files/read-word.ts");
    const read = await readWord(bytes, changes);
    return read.ok ? ok(opened(read.value.reading, null, read.value.tracked)) : read;
  }
  if (!/^(?:html?|md|markdown|txt)$/.test(kind)) return refuse("fileUnsupported");
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (kind === "txt") return ok(opened(readText(text), text, none));
  const read = kind.startsWith("h") ? readHtml(text) : readMarkdown(text);
  return read.ok ? ok(opened(read.value, null, none)) : read;
}

function opened(reading: Reading, plain: string | null, tracked: TrackedCount): OpenedFile {
  return { structure: recogniseStructure(reading, plain), settled: settleReading(reading), tracked };
}
