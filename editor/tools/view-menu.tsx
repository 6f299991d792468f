"use client";

import { Button, Menu } from "@mantine/core";
import { IconArrowsShuffle, IconChevronDown, IconColumns2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { proposePairs } from "#domain/alignment/pair-blocks.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { useRows } from "#editor/rows/rows-context.tsx";

export const writingViews = ["facing", "one", "reference"] as const;
export type WritingView = (typeof writingViews)[number];

/** How the two languages stand, and what can be done about how they are paired. */
export function ViewMenu(props: { view: WritingView; narrow: boolean; onView: (view: WritingView) => void }) {
  const { view, narrow, onView } = props;
  const t = useTranslations("studio.editor.views");
  const { board, commands, writable } = useRows();
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
        {writable && (
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
      </Menu.Dropdown>
    </Menu>
  );
}
