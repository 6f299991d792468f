"use client";

import { Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowsLeftRight,
  IconArrowUp,
  IconCopy,
  IconLayoutGrid,
  IconListDetails,
  IconPhoto,
  IconTransform,
  IconTrash,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { galleryLimits } from "#domain/document/document.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import { blockKinds, kindAt, kindOf, turnInto } from "#editor/block-kinds.ts";
import {
  deleteBlock,
  duplicateBlock,
  moveBlocks,
  type PlacedBlock,
  selectBlock,
} from "#editor/blocks/change-blocks.ts";
import { figuresAround, joinFigures, partGallery } from "#editor/pictures/change-galleries.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { focusRow, writeBeside } from "#editor/rows/write-beside.ts";
import { KindIcon } from "#editor/tools/kind-icon.tsx";

type Props = { editor: Editor; language: Language; block: PlacedBlock; onDone: () => void };

/** What can be done with one block. */
export function BlockMenu({ editor, language, block: { node, index }, onDone }: Props) {
  const t = useTranslations("studio.editor");
  const { board, commands } = useRows();
  const id = String(node.attrs.id);
  const kind = kindOf(node);
  const { sourceLanguage, rows } = board.view();
  const side = language === sourceLanguage ? "source" : "target";
  const row = rows.find((one) => one[side].some(({ attrs }) => attrs.id === id));
  const neighbours = figuresAround(editor.state.doc, id).figures;
  const canJoin = neighbours.length >= galleryLimits.least && neighbours.length <= galleryLimits.most;
  const beside = row && row[side === "source" ? "target" : "source"].length > 0;

  // The menu gives the hand back to the page when it is gone; what is done then has the caret.
  const after = (act: () => void) => () => {
    onDone();
    setTimeout(act);
  };
  const change = (make: () => Transaction | null) =>
    after(() => {
      const transaction = make();
      if (transaction) editor.view.dispatch(transaction);
      editor.commands.focus();
    });
  const move = (to: number) => change(() => moveBlocks(editor.state, index, index, to));
  return (
    <>
      {kind !== null && (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconTransform {...sign} />}>{t("block.turnInto")}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {blockKinds.map((one) => (
              <Menu.Item
                key={one}
                leftSection={<KindIcon kind={one} />}
                aria-current={one === kind}
                onClick={after(() => {
                  const selected = selectBlock(editor.state, id);
                  if (selected) editor.view.dispatch(selected);
                  if (kindAt(editor.state) !== one) turnInto(editor, one);
                  editor.commands.focus();
                })}
              >
                {t(`kinds.${one}`)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
      {canJoin && (
        <Menu.Item leftSection={<IconLayoutGrid {...sign} />} onClick={change(() => joinFigures(editor.state, id))}>
          {t("gallery.join", { count: neighbours.length })}
        </Menu.Item>
      )}
      {kind === "gallery" && (
        <Menu.Item leftSection={<IconPhoto {...sign} />} onClick={change(() => partGallery(editor.state, id))}>
          {t("gallery.part")}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy {...sign} />} onClick={change(() => duplicateBlock(editor.state, id))}>
        {t("block.duplicate")}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowUp {...sign} />} disabled={index === 0} onClick={move(index - 1)}>
        {t("block.moveUp")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown {...sign} />}
        disabled={index === editor.state.doc.childCount - 1}
        onClick={move(index + 2)}
      >
        {t("block.moveDown")}
      </Menu.Item>
      {row && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArrowsLeftRight {...sign} />}
            onClick={after(() => {
              if (beside) focusRow(board, row, otherLanguage(language));
              else void writeBeside({ board, commands }, [row]);
            })}
          >
            {t(beside ? "block.otherSide" : "block.writeOtherSide")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconListDetails {...sign} />}
            onClick={after(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.name)}"]`)?.click())}
          >
            {t("block.row")}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash {...sign} />} onClick={change(() => deleteBlock(editor.state, id))}>
        {t("block.delete")}
      </Menu.Item>
    </>
  );
}

const sign = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
