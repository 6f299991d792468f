"use client";

import type { KeyboardEvent, RefObject } from "react";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { FindBoard } from "#editor/finding/find-board.ts";
import type { FindingsBoard } from "#editor/findings/findings-board.ts";
import { openOf } from "#editor/findings/shown-finding.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { focusRow } from "#editor/rows/write-beside.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import { surfaceCommand } from "#editor/tools/shortcuts.ts";

export type Surface = {
  root: RefObject<HTMLElement | null>;
  /** The languages as they stand, the source first. */
  order: readonly [Language, Language];
  /** The edition that was written last. */
  active: Language | null;
  writable: boolean;
  finding: FindBoard;
  findings: FindingsBoard;
  openOutline: () => void;
  openFindings: () => void;
  openBlockMenu: () => void;
  toggleSuggesting: () => void;
  openSuggestions: () => void;
  nextSuggestion: () => void;
  show: (language: Language) => void;
};

/** Does what the keys of the whole surface ask for; the text's own keys are bound in its extensions. */
export function useSurfaceKeys(surface: Surface): (event: KeyboardEvent) => void {
  const { root, order, writable, finding, show } = surface;
  const { board: rows, commands } = useRows();
  const saving = useSavingBoard();
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    const command = surfaceCommand(event.nativeEvent);
    // A question mark is a character where one writes; the page around listens for it elsewhere.
    if (command === null || command === "sheet") return;
    // What a dialog of the surface asks isn't a matter of the text behind it.
    if (event.target instanceof Element && !root.current?.contains(event.target)) return;
    event.preventDefault();
    const language = surface.active ?? order[0];
    const to = (row: ShownRow | null, wanted: Language) => {
      if (!row) return;
      if (!focusRow(rows, row, wanted)) focusRow(rows, row, otherLanguage(wanted));
    };
    const toSide = (wanted: Language) => {
      const here = rows.rowAt(language);
      show(wanted);
      // The other side may only be there after the tab has turned.
      setTimeout(async () => {
        if (here && focusRow(rows, here, wanted)) return;
        // Going to an edition that nobody began begins it.
        const editor = writable ? await rows.begun(wanted) : rows.editorOf(wanted);
        editor?.commands.focus();
      });
    };
    const toMatch = (direction: 1 | -1) => {
      if (finding.view().opened === null) finding.open("find", surface.active);
      else finding.step(direction);
    };
    const toFinding = (direction: 1 | -1) => {
      const { rows: told } = surface.findings.view();
      const all = told.filter(({ findings }) => openOf(findings).length > 0).map(({ row }) => row);
      const here = rows.rowAt(language);
      const ordered = rows.view().rows;
      const place = here ? ordered.findIndex(({ name }) => name === here.name) : -1;
      const isBeyond = ({ name }: ShownRow) => {
        const at = ordered.findIndex((row) => row.name === name);
        return direction === 1 ? at > place : at < place;
      };
      // From the last on to the first, as when one searches.
      const next = direction === 1 ? (all.find(isBeyond) ?? all[0]) : (all.findLast(isBeyond) ?? all.at(-1));
      to(next ?? null, otherLanguage(order[0]));
    };
    switch (command) {
      case "findings":
        return surface.openFindings();
      case "nextFinding":
        return toFinding(1);
      case "previousFinding":
        return toFinding(-1);
      case "suggest":
        return surface.toggleSuggesting();
      case "suggestions":
        return surface.openSuggestions();
      case "nextSuggestion":
        return surface.nextSuggestion();
      case "blockActions":
        return surface.openBlockMenu();
      case "outline":
        return surface.openOutline();
      case "save":
        return void saving.flush();
      case "find":
        return finding.open("find", surface.active);
      case "replace":
        return finding.open(writable ? "replace" : "find", surface.active);
      case "nextMatch":
        return toMatch(1);
      case "previousMatch":
        return toMatch(-1);
      case "leftSide":
        return toSide(order[0]);
      case "rightSide":
        return toSide(order[1]);
      case "nextRow":
        return to(rows.step(rows.rowAt(language), 1), language);
      case "previousRow":
        return to(rows.step(rows.rowAt(language), -1), language);
      case "nextOpenRow":
        return to(rows.step(rows.rowAt(language), 1, true) ?? rows.step(null, 1, true), otherLanguage(order[0]));
      case "confirmRow": {
        const here = rows.rowAt(language);
        if (here && writable) void commands.confirm([here], false);
        return;
      }
      case "rowMenu": {
        const name = rows.rowAt(language)?.name ?? "";
        return root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(name)}"]`)?.click();
      }
      case "toolbar":
        return root.current?.querySelector<HTMLElement>("[role=toolbar] button[tabindex='0']")?.focus();
      default:
        return command satisfies never;
    }
  };
}
