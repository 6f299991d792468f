"use client";

import { useEffect, useRef } from "react";

/** While something is dragged, Escape calls it off. */
export function useCalledOff(dragging: boolean, callOff: () => void): void {
  const latest = useRef(callOff);
  latest.current = callOff;
  useEffect(() => {
    if (!dragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", cancel, true);
    return () => window.removeEventListener("keydown", cancel, true);
  }, [dragging]);
}
