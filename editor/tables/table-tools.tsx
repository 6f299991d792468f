"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTableRow,
  IconTrash,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { CellSelection } from "@tiptap/pm/tables";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { placeOfTools } from "#editor/tables/place-of-tools.ts";
import { applyTableTool, type TableTool, tableTools, tableToolsAt } from "#editor/tables/table-commands.ts";
import styles from "#editor/tables/table-tools.module.css";

const pluginKey = "tableTools";

const icons: Record<TableTool, Icon> = {
  rowAbove: IconRowInsertTop,
  rowBelow: IconRowInsertBottom,
  columnBefore: IconColumnInsertLeft,
  columnAfter: IconColumnInsertRight,
  deleteRow: IconRowRemove,
  deleteColumn: IconColumnRemove,
  deleteTable: IconTrash,
  headerRow: IconTableRow,
  headerColumn: IconTableColumn,
  merge: IconArrowsJoin2,
  split: IconArrowsSplit2,
  alignLeft: IconAlignLeft,
  alignCenter: IconAlignCenter,
  alignRight: IconAlignRight,
};

/** What can be done to a table, above it while the caret is in one. Ctrl-Alt-G goes there, Escape comes back. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useTranslations("studio.editor.table");
  const bar = useRef<HTMLDivElement>(null);
  const tools = useEditorState({ editor, selector: () => tableToolsAt(editor) });
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyG") return;
      const first = bar.current?.isConnected && bar.current.querySelector<HTMLElement>("button:enabled");
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", enter);
    return () => dom.removeEventListener("keydown", enter);
  }, [editor]);
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      editor.commands.focus();
      return;
    }
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:enabled")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <BubbleMenu
      ref={bar}
      editor={editor}
      pluginKey={pluginKey}
      className={styles.bubble}
      shouldShow={({ editor, element, state, view }) =>
        editor.isEditable &&
        (view.hasFocus() || element.contains(document.activeElement)) &&
        tableToolsAt(editor) !== null &&
        (state.selection.empty || state.selection instanceof CellSelection)
      }
      getReferencedVirtualElement={() => placeOfTools(editor, bar.current)}
      options={{ placement: "top-start", offset: 8, flip: false }}
    >
      <div role="toolbar" aria-label={t("tools")} className={styles.tools} onKeyDown={walk}>
        {tableTools.map((tool) => {
          const Sign = icons[tool];
          return (
            <Tooltip key={tool} label={t(tool)} openDelay={400}>
              <ActionIcon
                variant="subtle"
                size={30}
                aria-label={t(tool)}
                aria-pressed={tools?.[tool].on}
                disabled={tools === null || tools[tool].off}
                // The caret stays in its cell when a pointer presses; the keyboard stays here, to press again.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  applyTableTool(editor, tool);
                  if (tableToolsAt(editor) === null) editor.commands.focus();
                }}
              >
                <Sign size={18} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Tooltip>
          );
        })}
      </div>
    </BubbleMenu>
  );
}
