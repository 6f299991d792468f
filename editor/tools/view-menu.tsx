"use client";

import { Button, Menu } from "@mantine/core";
import { IconArrowsShuffle, IconChevronDown, IconColumns2, IconFileText } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { proposePairs } from "#domain/alignment/pair-blocks.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { usePasting } from "#editor/pasting/pasting-context.tsx";
import { useRows } from "#editor/rows/rows-context.tsx";

export const writingViews = ["facing", "one", "reference"] as const;
export type WritingView = (typeof writingViews)[number];

/** How the two languages stand, and what can be done about how they are paired. */
export function ViewMenu(props: {
  view: WritingView;
  narrow: boolean;
  /** Where a file's text would go. */
  editor: Editor | null;
  onView: (view: WritingView) => void;
}) {
  const { view, narrow, editor, onView } = props;
  const t = useTranslations("studio.editor.views");
  const pasting = usePasting();
  const chooser = useRef<HTMLInputElement>(null);
  const { board, commands, writable, mayPair } = useRows();
  const proposed = () => {
    const { rows } = board.view();
    const document = (side: "source" | "target") => ({
      ...emptyDocument,
      content: rows.flatMap((row) => row[side]),
    });
    return proposePairs(
      rows.map(({ row }) => row),
      { source: document("source"), target: document("target") },
    );
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".docx,.html,.htm,.md,.markdown,.txt"
        aria-label={t("fromFile")}
        onChange={(event) => {
          pasting?.files([...(event.currentTarget.files ?? [])], editor);
          event.currentTarget.value = "";
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconColumns2 size={18} stroke={1.5} aria-hidden />}
            rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
          >
            {t(narrow ? "one" : view)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!narrow &&
            writingViews.map((one) => (
              <Menu.Item key={one} aria-current={one === view} onClick={() => onView(one)}>
                {t(one)}
              </Menu.Item>
            ))}
          {mayPair && (
            <Menu.Item
              leftSection={<IconArrowsShuffle size={16} stroke={1.5} aria-hidden />}
              onClick={() => {
                const pairings = proposed();
                if (pairings.length > 0) void commands.pair(pairings, "machine");
              }}
            >
              {t("pairAnew")}
            </Menu.Item>
          )}
          {writable && pasting && (
            <Menu.Item
              leftSection={<IconFileText size={16} stroke={1.5} aria-hidden />}
              onClick={() => chooser.current?.click()}
            >
              {t("fromFile")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
