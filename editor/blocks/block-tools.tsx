"use client";

import type { Editor } from "@tiptap/core";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Language } from "#domain/locale.ts";
import { blockAt } from "#editor/block-at.ts";
import { BlockHandle } from "#editor/blocks/block-handle.tsx";
import { blockIdOf } from "#editor/blocks/use-block-drag.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { isSuggesting } from "#editor/suggesting/own-changes.ts";

type Here = { language: Language; id: string };
/** How the menu of the block that is being written is asked for from a key or a button. */
export type BlockMenuRef = { open: () => void };

/**
 * The handle of the block under the pointer, else of the one that is being written. What stands inside is the surface that
 * the pointer moves over.
 */
export function BlockTools({
  active,
  lines,
  menu,
  className,
  style,
  children,
}: {
  active: { language: Language; editor: Editor } | null;
  lines: number;
  menu: { current: BlockMenuRef | null };
  className?: string;
  style: Record<string, string | number>;
  children: ReactNode;
}) {
  const { board } = useRows();
  const [pointed, setPointed] = useState<Here | null>(null);
  const [written, setWritten] = useState<Here | null>(null);
  const [opened, setOpened] = useState<Here | null>(null);
  const busy = useRef(false);

  useEffect(() => {
    if (!active) return;
    const { editor, language } = active;
    const follow = () => {
      const id = blockAt(editor.state)?.attrs.id;
      setWritten((now) => (now?.id === id && now?.language === language ? now : { language, id: String(id) }));
    };
    // Whoever types has the pointer out of the way.
    const typed = () => setPointed(null);
    follow();
    editor.on("selectionUpdate", follow);
    editor.on("update", typed);
    return () => {
      editor.off("selectionUpdate", follow);
      editor.off("update", typed);
    };
  }, [active]);

  menu.current = {
    open: () => {
      if (written) setOpened(written);
    },
  };

  const point = (event: MouseEvent) => {
    if (busy.current || !(event.target instanceof Element)) return;
    const side = event.target.closest<HTMLElement>("[data-side]")?.dataset.side;
    if (side !== "zh" && side !== "en") return;
    const editor = board.editorOf(side);
    const id = editor?.isEditable && !isSuggesting(editor.state) ? blockIdOf(editor, event.target) : null;
    if (id !== null) setPointed((now) => (now?.id === id && now.language === side ? now : { language: side, id }));
  };

  const here = opened ?? pointed ?? written;
  const editor = here && board.editorOf(here.language);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing brings a handle that keys open too
    <div className={className} style={style} onMouseMove={point} onMouseLeave={() => busy.current || setPointed(null)}>
      {children}
      {here && editor?.isEditable && !isSuggesting(editor.state) && (
        <BlockHandle
          key={here.language}
          editor={editor}
          language={here.language}
          id={here.id}
          lines={lines}
          opened={opened !== null}
          onOpened={(open) => setOpened(open ? here : null)}
          onBusy={(now) => {
            busy.current = now;
          }}
        />
      )}
    </div>
  );
}
