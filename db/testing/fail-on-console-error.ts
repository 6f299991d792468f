import { afterEach, beforeEach, expect, vi } from "vitest";

/** Whatever is written to console.error is a failure nobody looked at. A test that expects one spies on it itself. */
const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    said.push(words);
  });
});

afterEach(() => {
  const words = said.splice(0);
  vi.mocked(console.error).mockRestore?.();
  expect(words, "console.error was called").toEqual([]);
});
