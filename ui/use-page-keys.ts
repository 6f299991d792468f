"use client";
import { useWindowEvent } from "@mantine/hooks";
import { isPagePress, keyHolders, plainKey } from "#ui/page-keys.ts";

/**
 * Keys of a whole page. They are somebody else's while a dialog, a drawer or a menu is open in front of it, and letters are
 * letters in a field. `act` says what a press does here, if anything; `letter` is what was pressed without a modifier.
 */
export function usePageKeys(
  act: (letter: string | null, event: KeyboardEvent) => (() => unknown) | null | undefined,
): void {
  useWindowEvent("keydown", (event) => {
    const { target } = event;
    const inField =
      target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    if (!isPagePress(event, { held: isHeld(), inField })) return;
    const does = act(plainKey(event), event);
    if (!does) return;
    event.preventDefault();
    does();
  });
}

/** Lists of choices stay on the page unseen. */
function isHeld(): boolean {
  return [...document.querySelectorAll(keyHolders)].some((one) => one.getClientRects().length > 0);
}
