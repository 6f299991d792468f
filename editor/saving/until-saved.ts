import type { SaveState } from "#editor/saving/save-state.ts";

type Saving = { state: () => SaveState<unknown>; subscribe: (listener: () => void) => () => void };

/** Resolves once the desk has everything of a saver. */
export function untilSaved(saver: Saving): Promise<void> {
  const isSaved = () => saver.state().status === "saved";
  if (isSaved()) return Promise.resolve();
  return new Promise((resolve) => {
    const forget = saver.subscribe(() => {
      if (!isSaved()) return;
      forget();
      resolve();
    });
  });
}
