"use client";

import { Popover } from "@mantine/core";
import { IconArrowsJoin, IconCheck, IconCircle, IconMessage, IconPlus, IconRefreshAlert } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, type Ref, useCallback, useImperativeHandle, useMemo, useState } from "react";
import type { RowState } from "#domain/alignment/alignment.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import { otherLanguage } from "#domain/locale.ts";
import { useComments, useCommentsView } from "#editor/comments/comments-context.tsx";
import { SeverityIcon } from "#editor/findings/finding-list.tsx";
import { useFindings } from "#editor/findings/findings-context.tsx";
import { gravest, openOf, type ShownFinding } from "#editor/findings/shown-finding.ts";
import { Initial } from "#editor/presence/people-here.tsx";
import { writersIn } from "#editor/presence/place-notes.tsx";
import { usePresence, usePresenceView } from "#editor/presence/use-presence.tsx";
import { RowPanel } from "#editor/rows/row-panel.tsx";
import styles from "#editor/rows/rows.module.css";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";

const icons = {
  current: IconCheck,
  draft: IconCircle,
  stale: IconRefreshAlert,
  missing: IconPlus,
  unpaired: IconArrowsJoin,
} satisfies Record<RowState, typeof IconCheck>;

/** The row whose panel is open, and the mark that it stands beside. */
type Opened = { name: string; mark: HTMLElement };

/**
 * The axis between the languages: a mark a row, at its height, that says how it stands and leads to what can be done.
 * A long article has hundreds of marks: one panel serves them all, and each is no more than a button.
 */
export function RowAxis() {
  const t = useTranslations("studio.editor.rows");
  const { board, writable } = useRows();
  const view = useRowsView(board);
  const { others } = usePresenceView(usePresence());
  const { view: findings } = useFindings();
  const { sourceLanguage } = view;
  const open = useMemo(
    () => new Map(findings.rows.map((found) => [found.row.name, openOf(found.findings)])),
    [findings],
  );
  const { board: comments } = useComments();
  const { threads } = useCommentsView(comments);
  const commented = useMemo(() => openByBlock(threads), [threads]);
  const openThread = useCallback((thread: string) => comments.open(thread), [comments]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const toggle = useCallback(
    (name: string, mark: HTMLElement) => setOpened((now) => (now?.name === name ? null : { name, mark })),
    [],
  );
  const close = () => setOpened(null);
  const openRow = view.rows.find(({ name }) => name === opened?.name);
  const placesOf = ({ row }: ShownRow) => [
    ...row.sourceIds.map((block) => ({ language: sourceLanguage, block })),
    ...row.targetIds.map((block) => ({ language: otherLanguage(sourceLanguage), block })),
  ];
  return (
    <div className={styles.axis} style={{ gridRow: `var(--first-track) / span ${Math.max(1, view.lines)}` }}>
      {view.rows.map((row) => (
        <RowMark
          key={row.name}
          row={row}
          label={t(`states.${row.state}`)}
          expanded={row === openRow}
          findings={open.get(row.name) ?? none}
          comments={placesOf(row)
            .flatMap(({ language, block }) => commented.get(`${language} ${block}`) ?? [])
            .join(" ")}
          onComments={openThread}
          onToggle={toggle}
          writers={writersIn(others, placesOf(row))
            .map(({ name }) => name)
            .join("\n")}
        />
      ))}
      <Popover
        opened={openRow !== undefined}
        onChange={close}
        position="bottom"
        width="min(380px, calc(100vw - 32px))"
        trapFocus
        returnFocus
        withinPortal
        // Somebody may be writing in it: it stays when its mark is scrolled away.
        hideDetached={false}
      >
        <Popover.Target>
          <Standing mark={opened?.mark ?? null} />
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={openRow && t(`states.${openRow.state}`)}>
          {openRow && <RowPanel key={openRow.name} row={openRow} writable={writable} onClose={close} />}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

/** Stands for the mark that the panel belongs to: Mantine places a panel beside a child of its own only. */
function Standing({ mark, ref }: { mark: HTMLElement | null; ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => mark, [mark]);
  return null;
}

/** The open threads of each block. */
function openByBlock(threads: readonly ThreadForDesk[]): Map<string, string[]> {
  const byBlock = new Map<string, string[]>();
  for (const { id, anchor, resolved, target } of threads) {
    if (resolved || anchor === "orphaned" || "line" in anchor.at) continue;
    const key = `${target.language} ${anchor.at.blockId}`;
    byBlock.set(key, [...(byBlock.get(key) ?? []), id]);
  }
  return byBlock;
}

/** `writers`: names of those who write in the row now, a line each; `comments`: ids of its open threads. */
type MarkProps = {
  row: ShownRow;
  label: string;
  expanded: boolean;
  writers: string;
  comments: string;
  findings: readonly ShownFinding[];
  onComments: (thread: string) => void;
  onToggle: (name: string, mark: HTMLElement) => void;
};

const none: readonly ShownFinding[] = [];

const RowMark = memo(function RowMark(props: MarkProps) {
  const { row, label, expanded, writers, comments, findings, onComments, onToggle } = props;
  const Icon = icons[row.state];
  return (
    <div
      className={styles.mark}
      data-kind={(row.source[0] ?? row.target[0])?.type}
      style={{ gridRow: `${row.track.start} / span ${row.track.span}` }}
    >
      <button
        type="button"
        className={styles.state}
        data-row-state={row.state}
        data-row={row.name}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={expanded}
        title={label}
        onClick={(event) => onToggle(row.name, event.currentTarget)}
      >
        <Icon size={row.state === "draft" ? 12 : 16} stroke={1.6} aria-hidden />
      </button>
      {findings.length > 0 && <FindingsMark findings={findings} onOpen={(mark) => onToggle(row.name, mark)} />}
      {comments !== "" && <CommentsMark threads={comments.split(" ")} onOpen={onComments} />}
      {writers !== "" && <Writers names={writers.split("\n")} />}
    </div>
  );
}, sameMark);

/** That the checks have something to say about a row; it opens the same panel, which says what. */
function FindingsMark({
  findings,
  onOpen,
}: {
  findings: readonly ShownFinding[];
  onOpen: (mark: HTMLElement) => void;
}) {
  const label = useTranslations("studio.editor.findings")("count", { count: findings.length });
  return (
    <button
      type="button"
      className={styles.state}
      data-findings={findings.length}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <SeverityIcon severity={gravest(findings)} />
    </button>
  );
}

/** That somebody said something about a row; it leads there. */
function CommentsMark({ threads, onOpen }: { threads: string[]; onOpen: (thread: string) => void }) {
  const label = useTranslations("studio.comments")("inRow", { count: threads.length });
  return (
    <button
      type="button"
      className={styles.state}
      data-comments={threads.length}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={() => threads[0] && onOpen(threads[0])}
    >
      <IconMessage size={16} stroke={1.6} aria-hidden />
    </button>
  );
}

function Writers({ names }: { names: string[] }) {
  const said = useTranslations("studio.presence");
  return names.map((name) => (
    <span key={name} role="img" aria-label={said("isWriting", { name })} title={said("isWriting", { name })}>
      <Initial name={name} typing />
    </span>
  ));
}

/** A keystroke makes new rows; most of their marks stay as they are. */
function sameMark(a: MarkProps, b: MarkProps): boolean {
  const [was, is] = [a.row, b.row];
  return (
    a.label === b.label &&
    a.expanded === b.expanded &&
    a.writers === b.writers &&
    a.comments === b.comments &&
    a.findings === b.findings &&
    was.name === is.name &&
    was.state === is.state &&
    was.track.start === is.track.start &&
    was.track.span === is.track.span
  );
}
