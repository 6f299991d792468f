import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { columnAccents } from "#domain/article/column-accent.ts";

const tokens = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens) ?? [];
  if (!light || !dark) throw new Error(`tokens.css says nothing of --${name}`);
  return { light, dark };
}

/** WCAG 2: relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

test.each(columnAccents)("%s can be read on every paper, by day and by night", (accent) => {
  for (const paper of ["paper", "paper-raised", "paper-sunken"].map(token)) {
    const own = token(`accent-${accent}`);
    expect(contrast(own.light, paper.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(own.dark, paper.dark)).toBeGreaterThanOrEqual(4.5);
  }
});

test("every accent has its rule on the pages of a column", () => {
  const css = readFileSync(join(import.meta.dirname, "..", "app", "(reader)", "reader.css"), "utf8");
  for (const accent of columnAccents) expect(css).toContain(`[data-accent="${accent}"]`);
});
