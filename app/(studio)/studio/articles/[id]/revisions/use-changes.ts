"use client";

import { useHotkeys } from "@mantine/hooks";
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
  useHotkeys([
    ["n", () => step(1)],
    ["p", () => step(-1)],
  ]);
  return { at, step };
}
