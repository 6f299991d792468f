"use client";

import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAsterisk,
  IconChevronDown,
  IconDotsVertical,
  IconKeyboard,
  IconLink,
  IconSearch,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { blockKinds, kindAt, turnInto } from "#editor/block-kinds.ts";
import { noteAt } from "#editor/extensions/footnote.ts";
import { insertFootnote } from "#editor/footnotes/write-note.ts";
import { KindIcon } from "#editor/tools/kind-icon.tsx";
import { MarkIcon, RubyIcon } from "#editor/tools/mark-icon.tsx";
import { type AskedMark, canHaveReading, marksAt, toggledMarks, toggleMark } from "#editor/tools/marks.ts";
import styles from "#editor/tools/tools.module.css";
import { useRoving } from "#editor/tools/use-roving.ts";

/** One row of tools for whichever edition is being written; without one it is there, and still. */
export function Toolbar({
  editor,
  onAsk,
  onShortcuts,
  onFind,
  onBlockMenu,
  children,
}: {
  editor: Editor | null;
  onAsk: (mark: AskedMark) => void;
  onShortcuts: () => void;
  onFind: () => void;
  onBlockMenu: () => void;
  /** What stands at the end, for the whole surface. */
  children?: ReactNode;
}) {
  const t = useTranslations("studio.editor");
  const now = useEditorState({
    editor,
    selector: ({ editor }) =>
      editor && {
        kind: kindAt(editor.state),
        ...marksAt(editor),
        link: editor.isActive("link"),
        ruby: editor.isActive("ruby"),
        footnote: noteAt(editor.state) !== null,
        canHaveReading: canHaveReading(editor),
        undo: editor.can().undo(),
        redo: editor.can().redo(),
      },
  });
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRoving(bar);
  const off = editor === null || now === null;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("toolbar")}
      className={styles.toolbar}
      onFocus={roving.onFocus}
      onKeyDown={(event) => {
        roving.onKeyDown(event);
        if (event.key !== "Escape" || !event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        editor?.commands.focus();
      }}
    >
      <Menu position="bottom-start" disabled={off} returnFocus={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={off}
            className={styles.kind}
            leftSection={<KindIcon kind={now?.kind ?? "paragraph"} />}
            rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
          >
            {t(`kinds.${now?.kind ?? "paragraph"}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {blockKinds.map((kind) => (
            <Menu.Item
              key={kind}
              leftSection={<KindIcon kind={kind} />}
              aria-current={kind === now?.kind}
              onClick={() => editor && turnInto(editor, kind)}
            >
              {t(`kinds.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={styles.rule} />
      {toggledMarks.map((mark) => (
        <Tool
          key={mark}
          label={t(`marks.${mark}`)}
          on={now?.[mark]}
          off={off}
          onClick={() => editor && toggleMark(editor, mark)}
        >
          <MarkIcon mark={mark} />
        </Tool>
      ))}
      <Tool label={t("marks.ruby")} on={now?.ruby} off={off || !now.canHaveReading} onClick={() => onAsk("ruby")}>
        <RubyIcon />
      </Tool>
      <Tool label={t("marks.link")} on={now?.link} off={off} onClick={() => onAsk("link")}>
        <IconLink size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool
        label={t("footnote.title")}
        on={now?.footnote}
        off={off}
        onClick={() => editor && insertFootnote(editor) && onAsk("footnote")}
      >
        <IconAsterisk size={18} stroke={1.5} aria-hidden />
      </Tool>
      <span className={styles.rule} />
      {(["bulletList", "orderedList", "quotation", "table"] as const).map((kind) => (
        <Tool
          key={kind}
          label={t(`kinds.${kind}`)}
          on={now?.kind === kind}
          off={off}
          onClick={() => editor && turnInto(editor, now?.kind === kind ? "paragraph" : kind)}
        >
          <KindIcon kind={kind} />
        </Tool>
      ))}
      <span className={styles.rule} />
      <Tool label={t("undo")} off={off || !now.undo} onClick={() => editor?.chain().focus().undo().run()}>
        <IconArrowBackUp size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool label={t("redo")} off={off || !now.redo} onClick={() => editor?.chain().focus().redo().run()}>
        <IconArrowForwardUp size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool label={t("block.menu")} off={off} onClick={onBlockMenu}>
        <IconDotsVertical size={18} stroke={1.5} aria-hidden />
      </Tool>
      <span className={styles.space} />
      {children}
      <Tool label={t("finding.title")} onClick={onFind}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool label={t("shortcuts.title")} onClick={onShortcuts}>
        <IconKeyboard size={18} stroke={1.5} aria-hidden />
      </Tool>
    </div>
  );
}

function Tool({
  label,
  on,
  off = false,
  onClick,
  children,
}: {
  label: string;
  on?: boolean;
  off?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={label}
        aria-pressed={on}
        disabled={off}
        // The selection must survive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
