"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { rowLimit } from "#domain/alignment/alignment.ts";
import { onlyPunctuationDiffers } from "#domain/alignment/confirm-rows.ts";
import { compareWords } from "#domain/comparing/compare-texts.ts";
import { blockText } from "#domain/document/block-text.ts";
import { otherLanguage } from "#domain/locale.ts";
import { ComparedText } from "#editor/comparing/compared-text.tsx";
import { FindingList } from "#editor/findings/finding-list.tsx";
import { useFindings } from "#editor/findings/findings-context.tsx";
import { fixFinding } from "#editor/findings/fix-finding.ts";
import type { ShownFinding } from "#editor/findings/shown-finding.ts";
import { embedInPlace } from "#editor/quotations/insert-quotation.ts";
import { useQuotations } from "#editor/quotations/quotations-context.tsx";
import styles from "#editor/rows/rows.module.css";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { focusRow, writeBeside } from "#editor/rows/write-beside.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

/** What can be said and done about one row. The row is read anew from the board: it may have moved on while this is open. */
export function RowPanel({
  row: opened,
  writable,
  onClose,
}: {
  row: ShownRow;
  writable: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("studio.editor.rows");
  const { board, commands, mayPair } = useRows();
  const offerUndo = useUndoNotice();
  const quotations = useQuotations();
  const begin = (wanted: ShownRow[]) => {
    onClose();
    setTimeout(() => void writeBeside({ board, commands }, wanted));
  };
  const { rows, sourceLanguage } = board.view();
  const at = rows.findIndex(({ name }) => name === opened.name);
  const row = rows[at] ?? opened;
  const before = useOldWording(row);
  const now = row.source.map(blockText).join("\n");
  const minor = before !== null && onlyPunctuationDiffers(before, now);
  const findings = useFindings().view.byRow.get(row.name);
  const [busy, setBusy] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const act = async (command: () => Promise<boolean>) => {
    setBusy(true);
    if (await command()) onClose();
    setBusy(false);
  };
  const join = (other: ShownRow | undefined) => {
    if (!other) return;
    const [first, second] = other.track.start < row.track.start ? [other.row, row.row] : [row.row, other.row];
    const pairing = {
      sourceIds: [...first.sourceIds, ...second.sourceIds],
      targetIds: [...first.targetIds, ...second.targetIds],
    };
    if (Math.max(pairing.sourceIds.length, pairing.targetIds.length) > rowLimit) setTooLong(true);
    else void act(() => commands.pair([pairing], "human"));
  };
  const apart = [
    { sourceIds: row.row.sourceIds, targetIds: [] },
    { sourceIds: [], targetIds: row.row.targetIds },
  ];
  /** Beside each other again they are confirmed as they were, unless somebody writes on either meanwhile. */
  const takeApart = async () => {
    const { sourceIds, targetIds } = row.row;
    const done = await commands.pair(apart, "human");
    if (done) offerUndo(t("tookApart"), () => commands.pair([{ sourceIds, targetIds }], "human"));
    return done;
  };
  const fix = (finding: ShownFinding) => {
    // What concerns both sides is put right in the translation.
    const language = finding.side === "both" ? otherLanguage(sourceLanguage) : finding.side;
    const editor = board.editorOf(language);
    if (editor) fixFinding(editor, language === sourceLanguage ? row.source : row.target, finding);
  };
  const withLibrary = async ({ rule, side, said }: ShownFinding) => {
    const language = side === "en" ? "en" : "zh";
    const own = language === sourceLanguage ? row.source : row.target;
    const blocks = own.filter((block) => block.type === "quotation");
    const embedding = blocks.find(({ attrs }) => attrs.entry !== undefined)?.attrs.entry;
    if (embedding && rule !== "quotation-known") {
      const wanted = rule === "quotation-drift" ? embedding.version : Number(said.values?.newest);
      await quotations.update(embedding.id, wanted);
      return;
    }
    const block = blocks.find(({ attrs }) => attrs.entry === undefined);
    const [editor, embed] = [board.editorOf(language), await quotations.embed(String(said.values?.entry))];
    if (block && editor && embed) embedInPlace(editor, language, block, embed);
  };
  const both = row.source.length > 0 && row.target.length > 0;
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div {...kept}>
      <p className={styles.said}>{t(`said.${row.state}`)}</p>
      {findings && (
        <FindingList findings={findings} onFix={writable ? fix : null} onLibrary={writable ? withLibrary : null} />
      )}
      {row.state === "stale" && before !== null && (
        <ComparedText parts={[compareWords("source", before, now, sourceLanguage)]} lang={sourceLanguage} />
      )}
      {tooLong && (
        <p className={styles.said} role="alert">
          {t("tooLong", { count: rowLimit })}
        </p>
      )}
      {writable && (
        <div className={styles.actions}>
          {(row.state === "draft" || row.state === "stale") && (
            <Button size="xs" data-autofocus loading={busy} onClick={() => act(() => commands.confirm([row], false))}>
              {t(row.state === "stale" ? "stillRight" : "confirm")}
            </Button>
          )}
          {row.state === "stale" && minor && (
            <Button
              size="xs"
              variant="default"
              disabled={busy}
              onClick={() => act(() => commands.confirm([row], true))}
            >
              {t("minor")}
            </Button>
          )}
          {row.state === "stale" && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onClose();
                setTimeout(() => focusRow(board, row, otherLanguage(sourceLanguage)));
              }}
            >
              {t("update")}
            </Button>
          )}
          {(!both || row.state === "missing") && (
            <Button size="xs" data-autofocus onClick={() => begin([row])}>
              {t("write")}
            </Button>
          )}
          {row.state === "missing" && (
            <Button size="xs" variant="default" onClick={() => begin(rows.filter(({ state }) => state === "missing"))}>
              {t("takeStructure")}
            </Button>
          )}
          <span className={styles.break} />
          {mayPair && (
            <>
              <Button size="compact-sm" variant="subtle" disabled={busy || at <= 0} onClick={() => join(rows[at - 1])}>
                {t("joinAbove")}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={busy || at >= rows.length - 1}
                onClick={() => join(rows[at + 1])}
              >
                {t("joinBelow")}
              </Button>
            </>
          )}
          {mayPair && both && (
            <Button size="compact-sm" variant="subtle" disabled={busy} onClick={() => act(takeApart)}>
              {t("apart")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The wording of its source that a stale row was made from; null for other rows and while it is fetched. */
function useOldWording({ state, row }: ShownRow): string | null {
  const { commands } = useRows();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const stale = state === "stale";
  const named = row.sourceHashes.join(" ");
  useEffect(() => {
    if (!stale) return;
    let open = true;
    void commands.wordings(named.split(" ")).then((found) => open && setTexts(found));
    return () => {
      open = false;
    };
  }, [stale, named, commands]);
  const known = row.sourceHashes.flatMap((hash) => texts[hash] ?? []);
  return stale && known.length === row.sourceHashes.length ? known.join("\n") : null;
}
