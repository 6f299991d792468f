import { type Anchor, anchorTargets } from "#domain/annotations/anchor.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { ArticleThen } from "#domain/review/article-then.ts";
import { namesOf, type ReviewRow } from "#domain/review/rows-to-review.ts";
import { type SuggestionForDesk, targetOf } from "#domain/suggestions/suggestion.ts";

/** A row with what people say of its words: threads that are not resolved, suggestions that wait. */
export type RemarkedRow = ReviewRow & { threads: ThreadForDesk[]; suggestions: SuggestionForDesk[] };

/** Threads with where their words stand in the texts that are shown: these may be older than what the desk said of them. */
export function placeThreads(
  threads: readonly ThreadForDesk[],
  editions: ArticleThen["editions"],
): readonly ThreadForDesk[] {
  const anchors = anchorsIn(
    threads.map(({ target }) => target),
    editions,
  );
  return threads.map((thread, at) => ({ ...thread, anchor: anchors[at] ?? "orphaned" }));
}

/** The rows with what is said of them. Of what is decided, a row that somebody has something to say about needs eyes. */
export function remarksInRows(
  rows: readonly ReviewRow[],
  {
    threads,
    suggestions,
    editions,
  }: {
    /** As `placeThreads` gives them. */
    threads: readonly ThreadForDesk[];
    suggestions: readonly SuggestionForDesk[];
    editions: ArticleThen["editions"];
  },
  scope: readonly Language[],
): RemarkedRow[] {
  const open = threads.filter(({ resolved }) => !resolved);
  const pending = suggestions.filter(({ status }) => status === "pending");
  const said = Map.groupBy(open, ({ target, anchor }) => nameOf(target.language, anchor));
  const anchors = anchorsIn(pending.map(targetOf), editions);
  const asked = Map.groupBy(
    pending.map((suggestion, at) => ({ suggestion, anchor: anchors[at] ?? ("orphaned" as const) })),
    ({ suggestion, anchor }) => nameOf(suggestion.language, anchor),
  );
  return rows.map((row) => {
    const names = namesOf(row);
    const own = {
      threads: names.flatMap((name) => said.get(name) ?? []),
      suggestions: names.flatMap((name) => (asked.get(name) ?? []).map(({ suggestion }) => suggestion)),
    };
    const needsEyes =
      own.threads.some(({ target }) => scope.includes(target.language)) ||
      own.suggestions.some(({ language }) => scope.includes(language));
    return { ...row, ...own, open: row.open || needsEyes };
  });
}

/** The row in which a thread's words stand; undefined where they stand in none. */
export function rowOfThread<Row extends ReviewRow>(
  rows: readonly Row[],
  { target, anchor }: Pick<ThreadForDesk, "target" | "anchor">,
): Row | undefined {
  const name = nameOf(target.language, anchor);
  return name === null ? undefined : rows.find((row) => namesOf(row).includes(name));
}

function nameOf(language: Language, anchor: Anchor): string | null {
  if (anchor === "orphaned") return null;
  return "line" in anchor.at ? `${language} ${anchor.at.line}/` : `${language} ${anchor.at.blockId}`;
}

/** Each edition's words are read once. */
function anchorsIn(targets: readonly Target[], editions: ArticleThen["editions"]): Anchor[] {
  const found = new Map<Target, Anchor>();
  for (const language of languages) {
    const edition = editions[language];
    const own = targets.filter((target) => target.language === language);
    if (!edition || own.length === 0) continue;
    for (const [at, anchor] of anchorTargets(own, edition).entries()) {
      const target = own[at];
      if (target) found.set(target, anchor);
    }
  }
  return targets.map((target) => found.get(target) ?? "orphaned");
}
