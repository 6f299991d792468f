import { describe, expect, test } from "vitest";
import { type Period, periodSchema, printPeriod, readPeriod, writePeriod } from "#domain/records/period.ts";

const during = (from: string, to: string | null = null): Period => ({ sense: "during", from, to });
const asOf = (from: string): Period => ({ sense: "asOf", from, to: null });

describe("a period", () => {
  test.each<[Period, string, string]>([
    [during("2024"), "2024年", "2024"],
    [during("2024-H1"), "2024年上半年", "first half of 2024"],
    [during("2024-Q3"), "2024年第三季度", "third quarter of 2024"],
    [during("2024-09"), "2024年9月", "September 2024"],
    [during("2024-09-30"), "2024年9月30日", "September 30, 2024"],
    [during("2024-Q1", "2024-Q3"), "2024年前三季度", "first three quarters of 2024"],
    [during("2024-Q1", "2024-Q2"), "2024年第一季度至第二季度", "first quarter to second quarter of 2024"],
    [during("2020", "2024"), "2020年至2024年", "2020 to 2024"],
    [during("2024-01", "2024-09"), "2024年1月至9月", "January to September 2024"],
    [during("2023-10", "2024-03"), "2023年10月至2024年3月", "October 2023 to March 2024"],
    [during("2024-10-01", "2024-10-07"), "2024年10月1日至7日", "October 1 to 7, 2024"],
    [during("2024-09-30", "2024-10-02"), "2024年9月30日至10月2日", "September 30 to October 2, 2024"],
    [asOf("2024"), "截至2024年末", "as of the end of 2024"],
    [asOf("2024-Q2"), "截至2024年第二季度末", "as of the end of the second quarter of 2024"],
    [asOf("2024-12"), "截至2024年12月", "as of December 2024"],
    [asOf("2024-06-30"), "截至2024年6月30日", "as of June 30, 2024"],
  ])("%j is %s, %s", (period, zh, en) => {
    expect(periodSchema.parse(period)).toEqual(period);
    expect(printPeriod(period, "zh-Hans")).toBe(zh);
    expect(printPeriod(period, "zh-Hant")).toBe(zh);
    expect(printPeriod(period, "en")).toBe(en);
    expect(readPeriod(writePeriod(period), period.sense)).toEqual(period);
  });

  test.each<[string, Period]>([
    ["2024年", during("2024")],
    ["2024年上半年", during("2024-H1")],
    ["2024年第三季度", during("2024-Q3")],
    ["2024年3季度", during("2024-Q3")],
    ["2024q3", during("2024-Q3")],
    ["2024h1", during("2024-H1")],
    ["2024/9", during("2024-09")],
    ["2024年9月30日", during("2024-09-30")],
    ["２０２４．９", during("2024-09")],
    ["2020-2024", during("2020", "2024")],
    ["2024年1月至2024年9月", during("2024-01", "2024-09")],
    ["2024-Q1 to 2024-Q3", during("2024-Q1", "2024-Q3")],
  ])("%s is read as %j", (typed, period) => {
    expect(readPeriod(typed, "during")).toEqual(period);
  });

  test.each(["", "last year", "2024-13", "2024-02-30", "2024-Q5", "2024 – 2020", "2024 – 2024-Q3", "24"])(
    "%s is no period",
    (typed) => {
      expect(readPeriod(typed, "during")).toBeNull();
    },
  );
});
