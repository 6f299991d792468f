import { createId } from "#domain/ids.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { joinWrapped, pageLines } from "#domain/importing/page-lines.ts";
import type { Reading } from "#domain/importing/reading.ts";

/** Plain text as paragraphs, one a line; a line that was only broken for its width is joined with the next. */
export function readText(text: string): Reading {
  const blocks = joinWrapped(pageLines(text)).map((line) => ({
    type: "paragraph" as const,
    attrs: { id: createId() },
    content: cleanInlines([{ type: "text", text: line.text }]),
  }));
  return { blocks, warnings: [] };
}
