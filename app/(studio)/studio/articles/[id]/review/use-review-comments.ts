"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { targetOfRow } from "#app/(studio)/studio/articles/[id]/review/target-of-row.ts";
import { useCommentMarks } from "#app/(studio)/studio/articles/[id]/review/use-comment-marks.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import { useCommentActions } from "#app/(studio)/studio/articles/[id]/use-comment-actions.ts";
import { placeText } from "#domain/annotations/anchor.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { CommentsForDesk, ThreadForDesk } from "#domain/comments/thread.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { placeThreads, type RemarkedRow, remarksInRows, rowOfThread } from "#domain/review/remarks-in-rows.ts";
import type { ReviewPage } from "#domain/review/review-page.ts";
import type { ReviewRow } from "#domain/review/rows-to-review.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import type { CommentPanelProps } from "#editor/comments/comment-panel.tsx";
import type { Drafts } from "#editor/comments/thread-item.tsx";
import { selectedOnPage } from "#editor/comments/words-on-page.ts";
import { isShortcut } from "#editor/tools/shortcuts.ts";
import { usePageKeys } from "#ui/use-page-keys.ts";

/** What people say of an article's words beside what was compared of them. */
export type Remarks = { comments: CommentsForDesk; suggestions: readonly SuggestionForDesk[]; mayComment: boolean };

type Parts = {
  page: ReviewPage;
  compared: readonly ReviewRow[];
  remarks: Remarks;
  userId: string;
  locales: Record<Language, ReaderLocale>;
  /** What holds the rows. */
  body: RefObject<HTMLElement | null>;
  run: Run;
  /** Reads the page anew. */
  refresh: () => void;
};

export type ReviewComments = {
  rows: RemarkedRow[];
  /** Rows that are open because somebody went to words in them. */
  asked: ReadonlySet<string>;
  panel: CommentPanelProps;
  /** Below a certain width the panel is a drawer. */
  opened: boolean;
  open: (thread?: string) => void;
  close: () => void;
  /** Asks for words about a target, or about what is selected in an element. False where nothing is. */
  compose: (about: Target | Element) => boolean;
};

/** A drawer lets go of the keys while it closes. */
const afterClosingMs = 50;

/** The comments of an article on its review page: which are in which row, which is looked at, and what is being said. */
export function useReviewComments({
  page,
  compared,
  remarks,
  userId,
  locales,
  body,
  run,
  refresh,
}: Parts): ReviewComments {
  const { now, articleId, deciding } = page;
  const { editions } = now;
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [composing, setComposing] = useState<Target | null>(null);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [visited, setVisited] = useState<{ id: string } | null>(null);
  const [drafts] = useState<Drafts>(() => new Map());
  const { comments, suggestions, mayComment } = remarks;
  const threads = useMemo(() => placeThreads(comments.threads, editions), [comments, editions]);
  const rows = useMemo(
    () => remarksInRows(compared, { threads, suggestions, editions }, deciding.scope),
    [compared, threads, suggestions, editions, deciding],
  );
  const latest = useRef({ threads, rows });
  latest.current = { threads, rows };
  useCommentMarks(body, { editions, threads, active: visited?.id ?? active });

  const perform = useCallback(
    async <T extends NonNullable<unknown>>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await run(command);
      refresh();
      return answer;
    },
    [run, refresh],
  );
  const actions = useCommentActions({ articleId, userId, perform });

  // The row has to be open before anybody can be led to it.
  useEffect(() => {
    const thread = visited && latest.current.threads.find(({ id }) => id === visited.id);
    if (!thread) return;
    const timer = setTimeout(() => goToRow(latest.current.rows, thread), afterClosingMs);
    return () => clearTimeout(timer);
  }, [visited]);
  const go = (thread: ThreadForDesk) => {
    const row = rowOfThread(rows, thread);
    if (!row) return;
    setOpened(false);
    setAsked(new Set([...asked, row.key]));
    setVisited({ id: thread.id });
  };
  const before = useRef<Element | null>(null);
  const open = (thread?: string) => {
    setActive(thread ?? null);
    setVisited(null);
    setComposing(null);
    setOpened(true);
    giveKeys(() => document.querySelector(`${panelSelector}${thread ? ` [data-thread="${thread}"]` : ""}`));
  };
  const compose = (about: Target | Element) => {
    const target = about instanceof Element ? selectedOnPage(about, editions) : about;
    if (!target || !mayComment) return false;
    if (!composing) before.current = document.activeElement;
    setActive(null);
    setComposing(target);
    setOpened(true);
    giveKeys(() => document.querySelector(`${panelSelector} form textarea`));
    return true;
  };
  /** About what is selected, or else all of the row that has the keys; without either the comments are shown. */
  const composeHere = () => {
    if (body.current && compose(body.current)) return;
    const key = document.activeElement?.closest("[data-row]")?.parentElement?.id;
    const row = rows.find((one) => one.key === key);
    const target = row && targetOfRow(row, deciding.scope, now.source);
    if (!target || !compose(target)) open();
  };
  usePageKeys((letter, event) => {
    if (letter === "c" || isShortcut(event, "comment")) return composeHere;
    return isShortcut(event, "comments") ? () => open() : null;
  });
  const panel: CommentPanelProps = {
    ...{ threads, active, composing, userId, drafts },
    people: comments.people,
    actions: mayComment ? actions : null,
    localeOf: (language) => locales[language],
    wordsOf: ({ language, place, range }) => {
      const edition = editions[language];
      return range?.quote.exact ?? (edition && placeText(place, edition)) ?? "";
    },
    onGo: go,
    onCompose: (target) => {
      if (target) return void compose(target);
      setComposing(null);
      giveKeys(() => before.current);
    },
    onComposed: (thread) => {
      setComposing(null);
      setActive(thread);
    },
  };
  return { rows, asked, panel, opened, open, close: () => setOpened(false), compose };
}

/** The panel where it stands beside the rows; a drawer takes and gives back the keys by itself. */
const panelSelector = "[data-comments-panel]";

function giveKeys(to: () => Element | null): void {
  setTimeout(() => {
    const element = to();
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  }, afterClosingMs);
}

function goToRow(rows: readonly RemarkedRow[], thread: ThreadForDesk): void {
  const row = rowOfThread(rows, thread);
  const item = row && document.getElementById(row.key);
  if (!item || thread.anchor === "orphaned") return;
  item.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
  const { at } = thread.anchor;
  const place = "line" in at ? `line ${at.line}` : `block ${at.blockId}`;
  const side = item.querySelector(`[data-language=${thread.target.language}]`) ?? item;
  const words = [...side.querySelectorAll<HTMLElement>("[data-place]")].find((one) => one.dataset.place === place);
  (words ?? item).scrollIntoView({ block: "nearest" });
}
