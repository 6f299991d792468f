import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every search says what it searches: a page may have more than one, and whoever jumps between them hears their names", () => {
  const files = globSync("{app,editor,ui}/**/*.tsx");
  const searches = files.flatMap((file) => readFileSync(file, "utf8").match(/<search\b[^>]*>/g) ?? []);
  expect(searches.length).toBeGreaterThan(5);
  expect(searches.filter((tag) => !/aria-label/.test(tag))).toEqual([]);
});
