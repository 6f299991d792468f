"use client";
import { useLayoutEffect, useRef } from "react";

/**
 * Gives the keys to an element once it stands: what is moved in a page loses them, and what is new never had them.
 * @returns takes its id
 */
export function useNextFocus(): (id: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  });
  return (id) => {
    next.current = id;
  };
}
