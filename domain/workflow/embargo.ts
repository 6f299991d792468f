import type { EmbargoState, WorkflowState } from "#domain/workflow/state.ts";

/** The embargo that keeps an article from readers at a moment; null when none does. At its end it holds no more. */
export function embargoAt({ embargo }: WorkflowState, instant: string): EmbargoState | null {
  return embargo && Date.parse(instant) < Date.parse(embargo.until) ? embargo : null;
}
