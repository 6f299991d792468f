"use client";

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconEdit, IconKeyboard, IconSearch } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import styles from "#editor/suggesting/suggesting.module.css";
import tools from "#editor/tools/tools.module.css";
import { useRoving } from "#editor/tools/use-roving.ts";

/** Turns what is typed into suggestions, and back. */
export function SuggestButton({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  const t = useTranslations("studio.editor.suggestions");
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-pressed={on}
      aria-keyshortcuts="Control+Alt+S"
      leftSection={<IconEdit size={18} stroke={1.5} aria-hidden />}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      {t("mode")}
    </Button>
  );
}

/** The tools of whoever makes suggestions: words are all that changes. */
export function SuggestingBar({
  editor,
  children,
  onFind,
  onShortcuts,
}: {
  editor: Editor | null;
  /** The button of the mode. */
  children: ReactNode;
  onFind: () => void;
  onShortcuts: () => void;
}) {
  const t = useTranslations("studio.editor");
  const now = useEditorState({
    editor,
    selector: ({ editor }) => editor && { undo: editor.can().undo(), redo: editor.can().redo() },
  });
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRoving(bar);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("toolbar")}
      className={`${tools.toolbar} ${styles.bar}`}
      onFocus={roving.onFocus}
      onKeyDown={(event) => {
        roving.onKeyDown(event);
        if (event.key !== "Escape") return;
        event.preventDefault();
        editor?.commands.focus();
      }}
    >
      {children}
      <Tool label={t("undo")} off={!now?.undo} onClick={() => editor?.chain().focus().undo().run()}>
        <IconArrowBackUp size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool label={t("redo")} off={!now?.redo} onClick={() => editor?.chain().focus().redo().run()}>
        <IconArrowForwardUp size={18} stroke={1.5} aria-hidden />
      </Tool>
      <span className={styles.mode}>{t("suggestions.modeOn")}</span>
      <span className={styles.grow} />
      <Tool label={t("finding.title")} onClick={onFind}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
      </Tool>
      <Tool label={t("shortcuts.title")} onClick={onShortcuts}>
        <IconKeyboard size={18} stroke={1.5} aria-hidden />
      </Tool>
    </div>
  );
}

function Tool(props: { label: string; off?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={props.label}
        disabled={props.off ?? false}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
