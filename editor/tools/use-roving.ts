"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

/** One stop of Tab for a whole toolbar: arrows, Home and End go through it. */
export function useRoving(toolbar: RefObject<HTMLElement | null>) {
  const current = useRef<HTMLElement | null>(null);
  const stops = () => [...(toolbar.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
  const mark = () => {
    const all = stops();
    const stop = current.current && all.includes(current.current) ? current.current : all[0];
    for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  };
  // Tools come, go and rest with what is being written: whichever is there now, one of them is the stop.
  useEffect(mark);
  return {
    onFocus: (event: { target: EventTarget }) => {
      if (!(event.target instanceof HTMLElement) || !toolbar.current?.contains(event.target)) return;
      current.current = event.target;
      mark();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const all = stops();
      const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
      const wanted = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (at < 0 || wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      all[(wanted + all.length) % all.length]?.focus();
    },
  };
}
