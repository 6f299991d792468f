"use client";
import { useHotkeys } from "@mantine/hooks";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";

/** Moves over the list without the mouse. Keys are ignored while somebody types in a field. */
export function DeskKeys({ hint }: { hint: string }) {
  const move = (step: 1 | -1) => {
    const lines = [...document.querySelectorAll<HTMLElement>("[data-desk-line]")];
    const at = lines.findIndex((line) => document.activeElement?.isSameNode(line));
    lines[
      at === -1 ? (step === 1 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, at + step))
    ]?.focus();
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["/", () => document.querySelector<HTMLElement>("[data-desk-search]")?.focus()],
    ["Delete", () => trashLine()],
    ["n", () => document.querySelector<HTMLElement>("[data-new-article]")?.click()],
  ]);
  /** The line that has the focus; its button says what is about to happen, and undo takes it back. */
  const trashLine = () => {
    const line = document.activeElement?.closest("li")?.querySelector("[data-desk-line]");
    if (line?.isSameNode(document.activeElement))
      line.parentElement?.querySelector<HTMLElement>("[data-desk-more]")?.click();
  };
  return <p className={styles.keys}>{hint}</p>;
}
