import { expect, test, vi } from "vitest";
import { onFirstClick } from "#ui/on-first-click.ts";

test.each([
  ["a press of the keyboard", 0, true],
  ["a click", 1, true],
  ["the second click of two", 2, false],
])("%s acts or is none", (_, detail, acts) => {
  const [act, preventDefault] = [vi.fn(), vi.fn()];
  onFirstClick(act)({ detail, preventDefault });
  expect([act.mock.calls.length, preventDefault.mock.calls.length]).toEqual(acts ? [1, 0] : [0, 1]);
});
