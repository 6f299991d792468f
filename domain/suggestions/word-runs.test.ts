import fc from "fast-check";
import { expect, test } from "vitest";
import { blockText } from "#domain/document/block-text.ts";
import { documents } from "#domain/portable/testing/documents.ts";
import { wordRuns } from "#domain/suggestions/word-runs.ts";

test("the runs of a block are its text, and between them stand line ends alone", () => {
  fc.assert(
    fc.property(documents, ({ content }) => {
      for (const block of content) {
        const text = blockText(block);
        let behind = 0;
        for (const run of wordRuns(block)) {
          expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
          expect(text.slice(behind, run.start)).toMatch(/^\n*$/);
          behind = Math.max(behind, run.start + run.text.length);
        }
        expect(text.slice(behind)).toMatch(/^\n*$/);
      }
    }),
  );
});
