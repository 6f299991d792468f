import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document, Mark } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { sortMarks } from "#domain/document/nest-marks.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";
import { documents } from "#domain/portable/testing/documents.ts";

/** Milliseconds; a busy machine is no failure. */
const slow = 60_000;

describe("a document printed as Markdown", () => {
  it(
    "prints the same again when it is read back: export → import → export gives the same bytes",
    () => {
      fc.assert(
        fc.property(documents, (original) => {
          const printed = documentToMarkdown(original);
          expect(documentToMarkdown(markdownToDocument(printed).document)).toBe(printed);
        }),
        { numRuns: 100 },
      );
    },
    slow,
  );

  it(
    "keeps every block's type, id, fields and words",
    () => {
      fc.assert(
        fc.property(documents, (original) => {
          const { document: read, warnings } = markdownToDocument(documentToMarkdown(original));
          const shape = (doc: Document) => doc.content.map((each) => ({ type: each.type, attrs: each.attrs }));
          expect(shape(read)).toEqual(shape(original));
          expect(warnings).toEqual([]);
          const plain = (doc: Document) => JSON.stringify(doc.content.map(textOf)).replace(/\\[nrt]|\s/gu, "");
          expect(plain(read)).toBe(plain(original));
          expect(markedLetters(read)).toEqual(markedLetters(original));
          const notes = (doc: Document) => doc.content.flatMap(footnotesOf).map(({ attrs }) => attrs.id);
          expect(notes(read)).toEqual(notes(original));
        }),
        { numRuns: 100 },
      );
    },
    slow,
  );
});

/** Each letter with its marks; white space shows none, and a heading's breaks are spaces. */
function markedLetters(doc: Document): string[] {
  const letters: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("text" in node && typeof node.text === "string") {
      const marks = "marks" in node ? JSON.stringify(sortMarks(node.marks as Mark[])) : "";
      for (const letter of node.text.replace(/\s/gu, "")) letters.push(letter + marks);
    }
    if ("content" in node && Array.isArray(node.content)) node.content.forEach(walk);
  };
  walk(doc);
  return letters;
}

function textOf(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return "content" in node && Array.isArray(node.content) ? node.content.map(textOf).join("") : "";
}
