import { expect, test } from "vitest";
import type { CommentsForDesk, ThreadForDesk } from "#domain/comments/thread.ts";
import type { Language } from "#domain/locale.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { commentReasons } from "#domain/review/comment-reasons.ts";
import { placeThreads, remarksInRows, rowOfThread } from "#domain/review/remarks-in-rows.ts";
import { rowsToReview } from "#domain/review/rows-to-review.ts";
import { aboutWords, sampleSuggestion, sampleThread } from "#domain/review/testing/remarks.ts";
import { reviewed } from "#domain/review/testing/reviewed.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";

const now = reviewed(
  sampleContent((content) => {
    for (const row of content.alignment.rows) row.sourceHashes = [];
    const [first] = content.editions.en?.document.content ?? [];
    if (first?.type === "paragraph") first.content = [{ type: "text", text: "She crosses the old bridge." }];
  }),
);
const { editions } = now;
const words = "She crosses the old bridge.";
const resolved = { at: "2026-03-02T08:00:00.000Z", by: "lin" };

function rowsWith(threads: ThreadForDesk[], suggestions: SuggestionForDesk[] = [], scope: Language[] = ["en"]) {
  const compared = rowsToReview(now, now, { scope, findings: [] });
  return remarksInRows(compared, { threads: placeThreads(threads, editions), suggestions, editions }, scope);
}
const said = (rows: ReturnType<typeof rowsWith>) =>
  rows.flatMap(({ what, open, threads, suggestions }) =>
    threads.length + suggestions.length > 0 ? [[what, open, threads.length, suggestions.length]] : [],
  );

test("what nobody resolved stands in the row of its words, and opens it", () => {
  const about = aboutWords("en", "e1", words, "old");
  expect(rowsWith([]).some(({ open }) => open)).toBe(false);
  expect(said(rowsWith([sampleThread("a", about), sampleThread("b", aboutWords("en", "e1", words))]))).toEqual([
    ["blocks", true, 2, 0],
  ]);
  expect(said(rowsWith([sampleThread("a", { language: "en", place: { line: "title" } })]))).toEqual([
    ["title", true, 1, 0],
  ]);
  expect(said(rowsWith([sampleThread("a", about, { resolved })]))).toEqual([]);
});

test("what is said of the language that is not signed is there, but opens nothing", () => {
  const thread = sampleThread("a", aboutWords("en", "e1", words, "old"));
  expect(said(rowsWith([thread], [], ["zh"]))).toEqual([["blocks", false, 1, 0]]);
});

test("words are looked for in the text that is shown, and those that are gone stand in no row", () => {
  const stale = sampleThread("a", aboutWords("en", "e1", words, "old"), {
    anchor: { at: { blockId: "e1", start: 0, end: 3 } },
  });
  const [placed] = placeThreads([stale], editions);
  expect(placed?.anchor).toEqual({ at: { blockId: "e1", start: 16, end: 19 } });
  const gone = sampleThread("b", aboutWords("en", "e1", "She swims the wide river.", "wide"));
  const rows = rowsWith([gone]);
  expect(said(rows)).toEqual([]);
  expect(placed && rowOfThread(rows, placed)?.what).toBe("blocks");
  expect(rowOfThread(rows, gone)).toBeUndefined();
});

test("a suggestion that waits stands in its row and opens it; what was decided does not", () => {
  const asked = sampleSuggestion("s", aboutWords("en", "e1", words, "old"), "ancient");
  expect(said(rowsWith([], [asked]))).toEqual([["blocks", true, 0, 1]]);
  expect(said(rowsWith([], [{ ...asked, status: "rejected" }]))).toEqual([]);
});

test("reasons are what was said in this round of what is sent back, and is open", () => {
  const about = aboutWords("en", "e1", words, "old");
  const threads = [
    sampleThread("mine", about),
    sampleThread("other", { language: "en", place: { blockId: "e1" } }),
    sampleThread("before", about, { createdAt: "2026-01-01T00:00:00.000Z" }),
    sampleThread("resolved", about, { resolved }),
    sampleThread("chinese", { language: "zh", place: { line: "title" } }),
  ];
  const calling = threads.map((thread) => ({
    ...thread,
    comments: thread.comments.map((comment) => ({
      ...comment,
      body: "@[lin] 再看\n一次。",
      author: { id: thread.id === "other" ? "su" : "lin", name: "" },
    })),
  }));
  const comments: CommentsForDesk = { threads: calling, people: [{ id: "lin", name: "林望", active: true }] };
  const given = { userId: "lin", scope: ["en"] as const, since: "2026-02-01T00:00:00.000Z" };
  expect(commentReasons(comments, editions, given)).toEqual([
    { threadId: "mine", words: "old", said: "@林望 再看 一次。", own: true },
    { threadId: "other", words: "She crosses the old brid…", said: "@林望 再看 一次。", own: false },
  ]);
});
