import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalSchema, shiftDecimal, tidyDecimal } from "#domain/records/decimal.ts";
import { joinNumber, printNumber, readNumber } from "#domain/records/number.ts";
import { type Unit, unitIds } from "#domain/records/units.ts";

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.nat({ max: 9_999_999 }), fc.nat({ max: 18 }))
  .map(([minus, whole, fraction, zeros]) => {
    const round = (whole / 10n ** BigInt(zeros)) * 10n ** BigInt(zeros);
    return tidyDecimal(`${minus ? "-" : ""}${round}.${fraction}`);
  });

describe("a number", () => {
  test.each<[string, Unit, string, string, string]>([
    ["2630000000000", { listed: "yuan" }, "2.63万亿元", "2.63萬億元", "2.63 trillion yuan"],
    ["120000000", { listed: "people" }, "1.2亿人", "1.2億人", "120 million people"],
    ["134908400000000", { listed: "yuan" }, "134.9084万亿元", "134.9084萬億元", "134.9084 trillion yuan"],
    ["985210000000", { listed: "kilowattHours" }, "9852.1亿千瓦时", "9852.1億千瓦時", "985.21 billion kilowatt-hours"],
    ["30000", { listed: "tonnes" }, "3万吨", "3萬噸", "30,000 tonnes"],
    ["1412345678", { listed: "people" }, "1,412,345,678人", "1,412,345,678人", "1,412,345,678 people"],
    ["1000", { listed: "kilometres" }, "1000公里", "1000公里", "1,000 kilometres"],
    ["12345", { listed: "items" }, "12,345件", "12,345件", "12,345 items"],
    ["5.2", { listed: "percent" }, "5.2％", "5.2％", "5.2 per cent"],
    ["-0.3", { listed: "percentagePoints" }, "−0.3个百分点", "−0.3個百分點", "−0.3 percentage points"],
    ["20000", { listed: "percent" }, "20,000％", "20,000％", "20,000 per cent"],
    ["1", { listed: "people" }, "1人", "1人", "1 person"],
    ["3", { listed: "times" }, "3倍", "3倍", "3 times"],
    ["50000000", { written: { zh: "盏灯", en: "lamps" } }, "5000万盏灯", "5000萬盏灯", "50 million lamps"],
    ["7", { listed: "none" }, "7", "7", "7"],
  ])("%s of %j is %s, %s, %s", (value, unit, hans, hant, en) => {
    expect(joinNumber(printNumber(value, unit, "zh-Hans"), "zh-Hans")).toBe(hans);
    expect(joinNumber(printNumber(value, unit, "zh-Hant"), "zh-Hant")).toBe(hant);
    expect(joinNumber(printNumber(value, unit, "en"), "en")).toBe(en);
  });

  test("printed in any locale and read back is the very same number", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(...unitIds), (value, listed) => {
        const back = (["zh-Hans", "zh-Hant", "en"] as const).map((locale) => {
          const { figure, scale } = printNumber(value, { listed }, locale);
          return readNumber(figure + scale);
        });
        expect(back).toEqual([value, value, value]);
      }),
    );
  });

  test.each([
    ["2.63万亿", "2630000000000"],
    [" 2.63 trillion ", "2630000000000"],
    ["１．２亿", "120000000"],
    ["1,412,345,678", "1412345678"],
    ["3千万", "30000000"],
    ["−5.20", "-5.2"],
    ["007", "7"],
    ["-0.0", "0"],
  ])("%s is read as %s", (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  test.each(["", "many", "2.63万亿元", "1.2.3", "5％", "1e9", "9".repeat(19), "0.0000000000001"])(
    "%s is no number to keep",
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );
});

test("moving the point there and back changes nothing, and it multiplies exactly", () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: -14, max: 14 }), (value, places) => {
      expect(decimalSchema.safeParse(value).success).toBe(true);
      expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(value);
    }),
  );
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }), (whole, places) => {
      expect(shiftDecimal(String(whole), places)).toBe(String(whole * 10n ** BigInt(places)));
    }),
  );
});
