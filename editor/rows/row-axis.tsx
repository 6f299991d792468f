"use client";

import { ActionIcon, Popover } from "@mantine/core";
import { IconArrowsJoin, IconCheck, IconCircle, IconPlus, IconRefreshAlert } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import type { RowState } from "#domain/alignment/alignment.ts";
import { otherLanguage } from "#domain/locale.ts";
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

/** The axis between the languages: a mark a row, at its height, that says how it stands and leads to what can be done. */
export function RowAxis() {
  const { board, writable } = useRows();
  const view = useRowsView(board);
  const { others } = usePresenceView(usePresence());
  const { sourceLanguage } = view;
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
          writable={writable}
          writers={writersIn(others, placesOf(row))
            .map(({ name }) => name)
            .join("\n")}
        />
      ))}
    </div>
  );
}

/** `writers`: names of those who write in the row now, a line each. */
type MarkProps = { row: ShownRow; writable: boolean; writers: string };

const RowMark = memo(function RowMark({ row, writable, writers }: MarkProps) {
  const t = useTranslations("studio.editor.rows");
  const said = useTranslations("studio.presence");
  const [opened, setOpened] = useState(false);
  const Icon = icons[row.state];
  return (
    <div
      className={styles.mark}
      data-kind={(row.source[0] ?? row.target[0])?.type}
      style={{ gridRow: `${row.track.start} / span ${row.track.span}` }}
    >
      <Popover opened={opened} onChange={setOpened} position="bottom" width={380} trapFocus returnFocus withinPortal>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={28}
            radius="xl"
            className={styles.state}
            data-row-state={row.state}
            data-row={row.name}
            aria-label={t(`states.${row.state}`)}
            title={t(`states.${row.state}`)}
            onClick={() => setOpened(!opened)}
          >
            <Icon size={row.state === "draft" ? 12 : 16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={t(`states.${row.state}`)}>
          {opened && <RowPanel row={row} writable={writable} onClose={() => setOpened(false)} />}
        </Popover.Dropdown>
      </Popover>
      {writers !== "" &&
        writers.split("\n").map((name) => (
          <span key={name} role="img" aria-label={said("isWriting", { name })} title={said("isWriting", { name })}>
            <Initial name={name} typing />
          </span>
        ))}
    </div>
  );
}, sameMark);

/** A keystroke makes new rows; most of their marks stay as they are. */
function sameMark(a: MarkProps, b: MarkProps): boolean {
  const [was, is] = [a.row, b.row];
  return (
    a.writable === b.writable &&
    a.writers === b.writers &&
    was.name === is.name &&
    was.state === is.state &&
    was.track.start === is.track.start &&
    was.track.span === is.track.span
  );
}
