import type { ThreadForDesk } from "#domain/comments/thread.ts";
import type { Language } from "#domain/locale.ts";

/** Which threads are looked at: `mine` are open ones that call somebody, `orphaned` open ones whose words are gone. */
export const threadKinds = ["open", "mine", "orphaned", "resolved"] as const;
export type ThreadKind = (typeof threadKinds)[number];
export type ThreadFilter = { kind: ThreadKind; language: Language | null };

/** Those of some threads that a filter lets through, in their order. `userId`: whose mentions count. */
export function filterThreads(
  threads: readonly ThreadForDesk[],
  { kind, language }: ThreadFilter,
  userId: string,
): ThreadForDesk[] {
  return threads.filter(
    (thread) => isOfKind(thread, kind, userId) && (language === null || thread.target.language === language),
  );
}

/** How many threads of each kind there are. */
export function countThreads(threads: readonly ThreadForDesk[], userId: string): Record<ThreadKind, number> {
  const count = (kind: ThreadKind) => threads.filter((thread) => isOfKind(thread, kind, userId)).length;
  return { open: count("open"), mine: count("mine"), orphaned: count("orphaned"), resolved: count("resolved") };
}

function isOfKind({ resolved, anchor, comments }: ThreadForDesk, kind: ThreadKind, userId: string): boolean {
  if (kind === "resolved") return resolved !== null;
  if (resolved) return false;
  if (kind === "orphaned") return anchor === "orphaned";
  return kind === "open" || comments.some(({ mentions }) => mentions.includes(userId));
}
