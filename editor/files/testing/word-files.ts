import { Document, Packer, Paragraph, TextRun } from "docx";
import { unzipSync, zipSync } from "fflate";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";
import { readWord } from "#editor/files/read-word.ts";

type Children = ConstructorParameters<typeof Document>[0]["sections"][number]["children"];

/** A Word file of these parts. */
export async function wordFile(
  children: Children,
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...more, sections: [{ children }] })));
}

/** The same file with some of its parts changed or added. */
export function changed(file: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts);
}

/** What a Word file is read as, in the words that a test compares. */
export async function read(file: Uint8Array, changes: "accept" | "keep" = "accept") {
  const result = await readWord(file, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { blocks, warnings } = settleReading(result.value.reading);
  return {
    text: printBlocks(blocks),
    warnings: warnings.map(({ code, count, sample }) => `${code} ${count}: ${sample}`),
    tracked: result.value.tracked,
    reading: result.value.reading,
  };
}

/** A paragraph of these runs. */
export const line = (...children: ConstructorParameters<typeof TextRun>[0][]) =>
  new Paragraph({ children: children.map((each) => new TextRun(each)) });
