"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Language } from "#domain/locale.ts";
import { BlockMenu } from "#editor/blocks/block-menu.tsx";
import styles from "#editor/blocks/blocks.module.css";
import { findBlock } from "#editor/blocks/change-blocks.ts";
import { type Gap, useBlockDrag } from "#editor/blocks/use-block-drag.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { tracksKey } from "#editor/rows/track-styles.ts";

/** Stands beside its block on the grid of both editions: dragged it moves the block, pressed it tells what can be done. */
export function BlockHandle({
  editor,
  language,
  id,
  lines,
  opened,
  onOpened,
  onBusy,
}: {
  editor: Editor;
  language: Language;
  id: string;
  lines: number;
  opened: boolean;
  onOpened: (open: boolean) => void;
  onBusy: (busy: boolean) => void;
}) {
  const t = useTranslations("studio.editor.block");
  const { board } = useRows();
  const { gap, dragging, wasDragged, handlers } = useBlockDrag(editor, id);
  useEffect(() => onBusy(dragging), [dragging, onBusy]);
  const tracks = tracksKey.getState(editor.state);
  const track = tracks?.get(id);
  const block = findBlock(editor.state.doc, id);
  if (!track || !block) return null;
  const close = () => onOpened(false);
  return (
    <div
      className={styles.lines}
      data-language={language}
      data-role={language === board.view().sourceLanguage ? "source" : "target"}
      style={{ gridRow: `var(--first-track) / span ${Math.max(1, lines)}` }}
    >
      <div className={styles.place} style={{ gridRow: track.start }} data-kind={block.node.type.name}>
        <Menu opened={opened} onChange={onOpened} position="bottom-start" returnFocus={false} withinPortal width={240}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size={24}
              className={styles.handle}
              data-dragging={dragging}
              aria-label={t("menu")}
              title={t("hint")}
              // Keys open it where one writes; among the stops of the page it would be one that wanders.
              tabIndex={-1}
              {...handlers}
              onClickCapture={(event) => wasDragged() && event.stopPropagation()}
            >
              <IconGripVertical size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown aria-label={t("menu")}>
            {opened && <BlockMenu editor={editor} language={language} block={block} onDone={close} />}
          </Menu.Dropdown>
        </Menu>
      </div>
      {gap && <DropLine gap={gap} tracks={tracks} />}
    </div>
  );
}

function DropLine({ gap, tracks }: { gap: Gap; tracks: ReturnType<typeof tracksKey.getState> }) {
  const track = tracks?.get(gap.id);
  if (!track) return null;
  return (
    <div
      className={styles.drop}
      data-drop
      style={{ gridRow: `${track.start} / span ${track.span}`, alignSelf: gap.edge === "above" ? "start" : "end" }}
    />
  );
}
