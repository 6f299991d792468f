"use client";

import { useWindowEvent } from "@mantine/hooks";
import { type RefObject, useEffect, useState } from "react";

/** Goes from change to change of a compared text, with buttons or with n and p. */
export function useChanges(text: RefObject<HTMLElement | null>, compared: unknown) {
  const [at, setAt] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison has other changes
  useEffect(() => setAt(null), [compared]);
  const step = (by: 1 | -1) => {
    const changes = [...(text.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    if (changes.length === 0) return;
    const next = at === null ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length;
    for (const change of changes) change.removeAttribute("data-current");
    const change = changes[next];
    change?.setAttribute("data-current", "");
    change?.scrollIntoView({ block: "center" });
    setAt(next);
  };
  useWindowEvent("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (event.code === "KeyN") step(1);
    if (event.code === "KeyP") step(-1);
  });
  return { at, step };
}

/** Not in a box to tick or a choice of layouts: those keep the focus after a click, and take no letters. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input[type=text], textarea, select, [contenteditable=true]") !== null
  );
}
