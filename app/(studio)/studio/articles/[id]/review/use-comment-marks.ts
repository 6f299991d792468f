"use client";

import { type RefObject, useEffect } from "react";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import type { ArticleThen } from "#domain/review/article-then.ts";
import { type PrintedPlace, printedPlaces, rangesOf } from "#editor/comments/words-on-page.ts";

type Shown = { editions: ArticleThen["editions"]; threads: readonly ThreadForDesk[]; active: string | null };

/** Names of ui/studio.css: what browsers call a highlight belongs to the whole page. */
const [marks, activeMark] = ["commented", "comment-active"];

/**
 * Underlines commented words where the rows print them, without touching what they print; a place that is commented as a
 * whole, or prints its words otherwise, has a line beside it. What is folded is marked when it opens.
 */
export function useCommentMarks(body: RefObject<HTMLElement | null>, { editions, threads, active }: Shown): void {
  useEffect(() => {
    const within = body.current;
    if (!within) return;
    const draw = () => drawMarks(within, { editions, threads, active });
    draw();
    const observer = new MutationObserver(draw);
    observer.observe(within, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights?.delete(marks);
      CSS.highlights?.delete(activeMark);
    };
  }, [body, editions, threads, active]);
}

function drawMarks(within: Element, { editions, threads, active }: Shown): void {
  const said = Map.groupBy(
    threads.filter(({ resolved, id }) => !resolved || id === active),
    ({ target, anchor }) =>
      anchor === "orphaned" ? "" : keyOf(target.language, "line" in anchor.at ? anchor.at.line : anchor.at.blockId),
  );
  const words: { thread: string; range: Range }[] = [];
  for (const printed of printedPlaces(within, editions)) {
    const { element, language, place } = printed;
    const here = said.get(keyOf(language, "line" in place ? place.line : place.blockId)) ?? [];
    const drawn = here.map((thread) => ({ thread: thread.id, ranges: wordsOf(printed, thread) }));
    element.toggleAttribute(
      "data-commented",
      drawn.some(({ ranges }) => ranges.length === 0),
    );
    words.push(...drawn.flatMap(({ thread, ranges }) => ranges.map((range) => ({ thread, range }))));
  }
  // Browsers that know no highlights have the counts below the rows.
  if (!("highlights" in CSS)) return;
  CSS.highlights.set(marks, new Highlight(...words.map(({ range }) => range)));
  const looked = words.filter(({ thread }) => thread === active).map(({ range }) => range);
  CSS.highlights.set(activeMark, new Highlight(...looked));
}

function wordsOf(printed: PrintedPlace, { anchor }: ThreadForDesk): Range[] {
  if (anchor === "orphaned") return [];
  const { at } = anchor;
  const isWhole = at.start === 0 && at.end === printed.text.length;
  return isWhole || ("field" in at && at.field) ? [] : rangesOf(printed, at.start, at.end);
}

/** Ids of blocks have no space. */
function keyOf(language: string, place: string): string {
  return `${language} ${place}`;
}
