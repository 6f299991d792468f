import fc from "fast-check";
import { expect, test } from "vitest";
import { slugSchema } from "#domain/article/article.ts";
import { slugOf } from "#domain/article/slug.ts";

test.each([
  [
    "Digital China: When Data Becomes a New Factor of Production",
    "digital-china-when-data-becomes-a-new-factor-of-production",
  ],
  ["China’s café — 2.63 trillion", "chinas-cafe-2-63-trillion"],
  ["数字中国", "shu-zi-zhong-guo"],
  ["數字中國 2025", "shu-zi-zhong-guo-2025"],
  ["吕布", "lu-bu"],
  ["……", "article"],
])("%s gives %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("the first title with letters counts", () => {
  expect(slugOf("", "!?", "数据")).toBe("shu-ju");
});

test("any titles give a slug that an address can have", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }))), (titles) => {
      expect(slugSchema.safeParse(slugOf(...titles)).success).toBe(true);
    }),
  );
});
