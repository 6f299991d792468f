import type { MouseEvent } from "react";

/**
 * A click that acts, or sends its form, unless it is the second of two: that one is about what stood under the pointer before, and
 * does nothing.
 */
export function onFirstClick(act?: () => void): (event: Pick<MouseEvent, "detail" | "preventDefault">) => void {
  return (event) => {
    if (event.detail > 1) event.preventDefault();
    else act?.();
  };
}
