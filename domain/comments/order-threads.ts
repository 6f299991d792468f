import type { Alignment } from "#domain/alignment/alignment.ts";
import { facingRows } from "#domain/alignment/facing-rows.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import { type Document, emptyDocument } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";

/**
 * Threads in the order in which their words are read: titles and decks, then row by row, of each row the source first.
 * Those whose words are gone come last, the oldest of equals first.
 */
export function orderThreads(
  threads: readonly ThreadForDesk[],
  source: Language,
  alignment: Alignment,
  documents: Partial<Record<Language, Document>>,
): ThreadForDesk[] {
  const both = { zh: documents.zh ?? emptyDocument, en: documents.en ?? emptyDocument };
  const places = new Map<string, number>();
  let place = 0;
  for (const row of facingRows(alignment, source, both))
    for (const language of source === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const))
      for (const { attrs } of row[language]) places.set(`${language} ${attrs.id}`, place++);
  const keyOf = ({ anchor, target: { language } }: ThreadForDesk): [number, number] => {
    if (anchor === "orphaned") return [Number.MAX_SAFE_INTEGER, 0];
    if ("line" in anchor.at)
      return [-4 + (anchor.at.line === "deck" ? 2 : 0) + (language === source ? 0 : 1), anchor.at.start];
    return [places.get(`${language} ${anchor.at.blockId}`) ?? place, anchor.at.start];
  };
  return threads
    .map((thread) => ({ thread, key: keyOf(thread) }))
    .toSorted(
      (one, other) =>
        one.key[0] - other.key[0] ||
        one.key[1] - other.key[1] ||
        (one.thread.createdAt < other.thread.createdAt ? -1 : 1),
    )
    .map(({ thread }) => thread);
}
