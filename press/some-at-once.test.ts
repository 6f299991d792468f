import { expect, it } from "vitest";
import { someAtOnce } from "#press/some-at-once.ts";

it("begins nothing after a failure, ends what was begun, and says what failed first", async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const [early, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = new Error("the first to fail");
  const things = Array.from({ length: 100 }, (_, number) => number);
  const all = someAtOnce(things, async (number) => {
    begun.push(number);
    await (number === 1 ? early : late).promise;
    if (number === 1) throw first;
    ended.push(number);
    if (number === 2) throw new Error("another");
  });
  await expect.poll(() => begun.length).toBeGreaterThan(2);
  const together = begun.length;
  early.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  late.resolve();
  await expect(all).rejects.toBe(first);
  expect(begun).toHaveLength(together);
  expect(ended).toEqual(begun.filter((number) => number !== 1));
});

it("answers in the order it was asked in", async () => {
  const late = async (number: number) => {
    await new Promise((resolve) => setTimeout(resolve, 10 - number));
    return number * 2;
  };
  expect(await someAtOnce(new Set([1, 2, 3]), late)).toEqual([2, 4, 6]);
});
