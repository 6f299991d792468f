import { describe, expect, it } from "vitest";
import { printDate, printDay, printTime, printTimeAndZone } from "#domain/publication/print-time.ts";

const instant = "2025-10-11T09:17:10+08:00";

describe("a printed time", () => {
  it("is the desk's clock in the form of each language", () => {
    expect(printTime(instant, "zh-Hans", "Asia/Shanghai")).toBe("2025年10月11日 09:17");
    expect(printTime(instant, "zh-Hant", "Asia/Shanghai")).toBe("2025年10月11日 09:17");
    expect(printTime(instant, "en", "Asia/Shanghai")).toBe("October 11, 2025, 09:17");
  });

  it("moves with the desk's zone, over midnight too", () => {
    expect(printTime("2025-01-01T00:30:00+08:00", "en", "Europe/London")).toBe("December 31, 2024, 16:30");
    expect(printTime("2025-01-01T00:05:00+08:00", "zh-Hans", "Asia/Shanghai")).toBe("2025年1月1日 00:05");
    expect(printDay("2025-01-01T00:30:00+08:00", "zh-Hans", "Europe/London")).toBe("2024年12月31日");
  });

  it("says its offset from UTC, which a zone changes twice a year", () => {
    expect(printTimeAndZone(instant, "zh-Hans", "Asia/Shanghai")).toBe("2025年10月11日 09:17 UTC+08:00");
    expect(printTimeAndZone(instant, "en", "Europe/London")).toBe("October 11, 2025, 02:17 UTC+01:00");
    expect(printTimeAndZone("2025-12-11T12:00:00Z", "en", "Europe/London")).toBe("December 11, 2025, 12:00 UTC+00:00");
  });

  it("has no zeros before Chinese months and days", () => {
    expect(printDate("2024-09-02", "zh-Hans")).toBe("2024年9月2日");
  });
});
