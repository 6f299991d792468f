import { expect, it, vi } from "vitest";
import { keepLately } from "#press/keep-lately.ts";

it("makes what is asked for again and again once, however much else there is meanwhile", async () => {
  const keep = keepLately<string>(3);
  const make = vi.fn(async () => "sheet");
  for (let face = 0; face < 20; face += 1) {
    expect(await keep("sheet", make)).toBe("sheet");
    await keep(`face ${face}`, async () => "face");
  }
  expect(make).toHaveBeenCalledTimes(1);
  const again = vi.fn(async () => "face");
  await keep("face 0", again);
  expect(again).toHaveBeenCalledTimes(1);
});

it("tries again what failed", async () => {
  const keep = keepLately<string>(3);
  await expect(keep("face", () => Promise.reject(new Error("cut short")))).rejects.toThrow("cut short");
  expect(await keep("face", async () => "whole")).toBe("whole");
});
