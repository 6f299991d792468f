"use client";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { usePageKeys } from "#ui/use-page-keys.ts";

/** Moves over the list without the mouse. Keys are ignored while somebody types in a field. */
export function DeskKeys({ hint }: { hint: string }) {
  const move = (step: 1 | -1) => {
    const lines = [...document.querySelectorAll<HTMLElement>("[data-desk-line]")];
    const at = lines.findIndex((line) => document.activeElement?.isSameNode(line));
    lines[
      at === -1 ? (step === 1 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, at + step))
    ]?.focus();
  };
  const keys = new Map([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["/", () => document.querySelector<HTMLElement>("[data-desk-search]")?.focus()],
    ["n", () => document.querySelector<HTMLElement>("[data-new-article]")?.click()],
  ]);
  usePageKeys((letter, { key }) => {
    // The line's button says what is about to happen, and undo takes it back.
    const line = document.activeElement?.closest("[data-desk-line]");
    if (key === "Delete" && line)
      return () => line.parentElement?.querySelector<HTMLElement>("[data-desk-more]")?.click();
    return keys.get(letter ?? "");
  });
  return <p className={styles.keys}>{hint}</p>;
}
