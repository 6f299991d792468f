import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";

/** A target of words in a block that says `text`; without words, all of it. */
export function aboutWords(language: "zh" | "en", blockId: string, text: string, words?: string): Target {
  const start = words === undefined ? 0 : text.indexOf(words);
  const range = words === undefined ? undefined : quoteRange(text, start, start + words.length);
  return { language, place: { blockId }, ...(range && { range }) };
}

/** What somebody said about a target, open. */
export function sampleThread(id: string, target: Target, change: Partial<ThreadForDesk> = {}): ThreadForDesk {
  const createdAt = "2026-03-01T08:00:00.000Z";
  const comment = { id: `${id}-1`, author: { id: "lin", name: "林望" }, body: "請再看一次。", mentions: [] };
  return {
    ...{ id, target, anchor: "orphaned", createdAt, resolved: null },
    comments: [{ ...comment, createdAt, editedAt: null, withdrawnAt: null }],
    ...change,
  };
}

/** Other words for those of a target, waiting. */
export function sampleSuggestion(id: string, target: Target, inserted: string): SuggestionForDesk {
  return {
    ...{ id, ...target, inserted, baseHash: null, status: "pending", remark: "" },
    ...{ suggestedBy: "su", suggestedByName: "蘇青", suggestedAt: "2026-03-01T08:00:00.000Z" },
    ...{ decidedBy: null, decidedByName: "", decidedAt: null },
  };
}
