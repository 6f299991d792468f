import { expect, test, vi } from "vitest";
import { emptyDocument } from "#domain/document/document.ts";
import { EditionScreen } from "#editor/edition-screen.ts";

test("who waits for a composition is let go when the editor is removed in the middle of it", async () => {
  vi.useFakeTimers();
  const screen = new EditionScreen({ title: "", deck: "", document: emptyDocument });
  const settled = vi.fn();
  screen.composing(true);
  void screen.settle().then(settled);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settled).not.toHaveBeenCalled();
  screen.detach();
  await vi.advanceTimersByTimeAsync(1000);
  expect(settled).toHaveBeenCalled();
  vi.useRealTimers();
});
