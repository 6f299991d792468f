import { expect, test } from "vitest";
import { isPagePress, plainKey } from "#ui/page-keys.ts";

const press = (key: string, more: Partial<Parameters<typeof isPagePress>[0]> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ isComposing: false, defaultPrevented: false, ...more },
});
const nowhere = { held: false, inField: false };

test("a letter alone is a key of the page, with a modifier it is not a letter", () => {
  expect(plainKey(press("A"))).toBe("a");
  expect(plainKey(press("Enter"))).toBeNull();
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey"] as const)
    expect(plainKey(press("a", { [held]: true }))).toBeNull();
});

test("what is open in front of the page has all keys", () => {
  expect(isPagePress(press("a"), nowhere)).toBe(true);
  expect(isPagePress(press("a"), { ...nowhere, held: true })).toBe(false);
  expect(isPagePress(press("F2"), { ...nowhere, held: true })).toBe(false);
});

test("a field keeps its letters, and a composition and whoever took a press keep it", () => {
  expect(isPagePress(press("a"), { ...nowhere, inField: true })).toBe(false);
  expect(isPagePress(press("F2"), { ...nowhere, inField: true })).toBe(true);
  expect(isPagePress(press("a", { isComposing: true }), nowhere)).toBe(false);
  expect(isPagePress(press("a", { defaultPrevented: true }), nowhere)).toBe(false);
});
