import { expect, test } from "vitest";
import { proposeReading } from "#editor/tools/propose-reading.ts";

test("the reading of Chinese words is their pinyin, by the word and not by the character", async () => {
  expect(await proposeReading("汉字")).toBe("hàn zì");
  expect(await proposeReading("银行")).toBe("yín háng");
  expect(await proposeReading("Digital")).toBe("");
});
