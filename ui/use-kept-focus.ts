"use client";

import { type FocusEventHandler, type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keys in a place when the control that had them goes away: its element gets the focus that would otherwise
 * fall to the page, where Escape closes nothing and Tab begins anew (WCAG 2.2, 2.4.3). The element needs a tabindex.
 */
export function useKeptFocus<T extends HTMLElement>(): {
  ref: RefObject<T | null>;
  tabIndex: -1;
  onFocus: FocusEventHandler;
  onBlur: FocusEventHandler;
} {
  const ref = useRef<T>(null);
  const within = useRef(false);
  // What is removed or disabled loses the focus to nothing; somebody who goes elsewhere gives it to something.
  useLayoutEffect(() => {
    if (within.current && (document.activeElement ?? document.body) === document.body) {
      // Nobody asked to see another part of it.
      ref.current?.focus({ preventScroll: true });
    }
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ target }) => {
      // A menu belongs to its button; what a dialog over the page loses is the dialog's own to keep.
      const dialogOf = (element: Element | null | undefined) => element?.closest("[role=dialog]");
      within.current = dialogOf(target) === dialogOf(ref.current);
    },
    onBlur: ({ relatedTarget }) => {
      within.current = relatedTarget === null || Boolean(ref.current?.contains(relatedTarget));
    },
  };
}
