import { describe, expect, it } from "vitest";
import { boundsOf, byYear, monthOf, monthsBetween } from "#domain/publication/archive.ts";

describe("a month of the archive", () => {
  it("is the desk's, not Greenwich's", () => {
    const instant = "2025-12-31T17:30:00Z";
    expect(monthOf(instant, "Asia/Shanghai")).toBe("2026-01");
    expect(monthOf(instant, "Europe/London")).toBe("2025-12");
    expect(boundsOf("2026-01", "Asia/Shanghai")).toEqual({
      from: "2026-01-01T00:00:00+08:00",
      to: "2026-02-01T00:00:00+08:00",
    });
  });

  it("begins and ends with the offset that holds there and then", () => {
    expect(boundsOf("2026-03", "Europe/Berlin")).toEqual({
      from: "2026-03-01T00:00:00+01:00",
      to: "2026-04-01T00:00:00+02:00",
    });
    expect(boundsOf("2025-12", "UTC")?.to).toBe("2026-01-01T00:00:00+00:00");
  });

  it("is one that a calendar has", () => {
    for (const month of ["2026-00", "2026-13", "2026-1", "x", "", "2026-01-01", "0000-01", "0050-01"]) {
      expect(boundsOf(month, "UTC"), month).toBeNull();
    }
  });
});

it("lists every month between two instants, across years", () => {
  const months = monthsBetween("2025-11-30T23:59:00Z", "2026-01-31T16:00:00Z", "Asia/Shanghai");
  expect(months.map(({ month }) => month)).toEqual(["2025-12", "2026-01", "2026-02"]);
  expect(months[1]?.from).toBe("2026-01-01T00:00:00+08:00");
});

it("parts months by their years in the order they have", () => {
  const [one, two, three] = ["2026-02", "2025-12", "2025-01"].map((month) => ({ month, count: 1 }));
  expect(byYear([one, two, three].filter((month) => month !== undefined))).toEqual([
    { year: "2026", months: [one] },
    { year: "2025", months: [two, three] },
  ]);
});
