"use client";

import { useState } from "react";
import type { ReviewPage } from "#domain/review/review-page.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";

/**
 * What somebody has before their eyes, while others go on writing. When the text becomes another under the page, it is
 * shown against what was on the screen, until they say that they have seen it.
 */
export function useSeen(page: ReviewPage): {
  base: ReviewPage["base"];
  /** Whether the text is not the one that was on the screen. */
  changedUnder: boolean;
  accept: () => void;
} {
  const [seen, setSeen] = useState(page);
  const changedUnder = standing(seen, page) !== standing(page, page);
  return { base: changedUnder ? seen.now : page.base, changedUnder, accept: () => setSeen(page) };
}

/** The hash of what `page` decides, as it stood at `then`. */
function standing(then: ReviewPage, { deciding }: ReviewPage): string | undefined {
  return then.workflow.manifestHash[scopeKeyOf(deciding.scope)];
}
