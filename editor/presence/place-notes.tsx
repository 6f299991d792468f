"use client";

import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import type { Language } from "#domain/locale.ts";
import { isSamePlace, type Place } from "#domain/presence/place.ts";
import type { Present } from "#domain/presence/roster.ts";
import styles from "#editor/presence/presence.module.css";
import type { Notice } from "#editor/presence/presence-board.ts";
import { usePresence, usePresenceView } from "#editor/presence/use-presence.tsx";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";

/** Lines of the grid that the title and the deck stand on. */
const lineOf: Record<string, number> = { "#title": 4, "#deck": 5 };

/** In one edition, beside the words: who is where, who writes, and what that means for whoever's caret is there too. */
export function PlaceNotes({ language, userId }: { language: Language; userId: string }) {
  const { board } = useRows();
  const { tracks, lines, sourceLanguage } = useRowsView(board);
  const { others, notice } = usePresenceView(usePresence());
  const own = language === sourceLanguage ? tracks.source : tracks.target;
  const places = new Map<string, Present[]>();
  for (const one of others) {
    if (one.place?.language !== language || (one.userId === userId && !one.typing)) continue;
    places.set(one.place.block, [...(places.get(one.place.block) ?? []), one]);
  }
  const noted = notice?.place.language === language ? notice : null;
  const rowOf = (block: string): string | null => {
    const track = own.get(block);
    return track ? `${track.start} / span ${track.span}` : null;
  };
  return (
    <>
      <div className={styles.layer} style={{ gridRow: `var(--first-track) / span ${Math.max(1, lines)}` }}>
        {[...places].map(([block, people]) => {
          const gridRow = rowOf(block);
          return gridRow && <Names key={block} people={people} style={{ gridRow }} userId={userId} />;
        })}
        {noted && rowOf(noted.place.block) && (
          <NoticeNote key={noted.place.block} notice={noted} userId={userId} row={rowOf(noted.place.block) ?? ""} />
        )}
      </div>
      {Object.entries(lineOf).map(([block, line]) => {
        const people = places.get(block);
        return (
          <div key={block} className={styles.line} style={{ gridRow: line }}>
            {people && <Names people={people} userId={userId} />}
            {noted && noted.place.block === block && <NoticeNote notice={noted} userId={userId} row="1" />}
          </div>
        );
      })}
    </>
  );
}

function Names({ people, style, userId }: { people: Present[]; style?: CSSProperties; userId: string }) {
  const t = useTranslations("studio.presence");
  const writers = people.filter(({ typing }) => typing);
  const shown = writers.length > 0 ? writers : people;
  const names = shown.map((one) => (one.userId === userId ? t("yourself") : one.name)).join(t("and"));
  return (
    <p className={styles.names} style={style} data-typing={writers.length > 0} data-presence="row">
      {writers.length > 0 && <IconPencil size={13} stroke={1.6} aria-hidden />}
      {writers.length > 0 ? t("isWriting", { name: names }) : names}
    </p>
  );
}

function NoticeNote({ notice, row, userId }: { notice: Notice; row: string; userId: string }) {
  const t = useTranslations("studio.presence");
  const board = usePresence();
  const { board: rows } = useRows();
  const { kind, place, by, insisted } = notice;
  const ref = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(0);
  // Below the words it is about, however much longer the other language is.
  useLayoutEffect(() => {
    const block = document.querySelector(`#edition-${place.language} [data-block-id="${CSS.escape(place.block)}"]`);
    setBelow(block instanceof HTMLElement ? block.offsetHeight : (ref.current?.parentElement?.offsetHeight ?? 0));
  }, [place]);
  const own = by.userId === userId;
  const take = (): void => {
    board.take(place);
    if (!place.block.startsWith("#")) rows.editorOf(place.language)?.commands.focus();
  };
  return (
    <div
      ref={ref}
      className={styles.notice}
      style={{ gridRow: row, marginTop: below }}
      data-presence="notice"
      data-kind={kind}
      data-insisted={insisted}
    >
      <p role="status">
        {own && kind === "writing"
          ? t("notice.elsewhere")
          : t(`notice.${kind}`, { name: own ? t("yourself") : by.name })}
      </p>
      {kind !== "taking" && kind !== "finishing" && (
        <Button size="compact-sm" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={take}>
          {t(kind === "writing" ? "takeOver" : "takeBack")}
        </Button>
      )}
    </div>
  );
}

/** Who writes in a row, in either language, for the axis. */
export function writersIn(others: readonly Present[], places: readonly Place[]): Present[] {
  return others.filter(({ typing, place }) => typing && places.some((one) => isSamePlace(one, place)));
}
