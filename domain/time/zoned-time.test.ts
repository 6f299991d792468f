import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantsAt, isSaidIn, offsetAt, saidIn, wallClock, zoneSchema } from "#domain/time/zoned-time.ts";

describe("a wall clock in a zone", () => {
  test.each<[string, string, string[]]>([
    ["Asia/Shanghai", "2027-03-28T02:30", ["2027-03-28T02:30:00+08:00"]],
    ["Asia/Taipei", "2027-07-01T09:00", ["2027-07-01T09:00:00+08:00"]],
    ["Asia/Taipei", "2027-07-01T09:00:05", ["2027-07-01T09:00:05+08:00"]],
    ["UTC", "2027-03-28T02:30", ["2027-03-28T02:30:00+00:00"]],
    ["Europe/Berlin", "2027-01-15T09:00", ["2027-01-15T09:00:00+01:00"]],
    ["Europe/Berlin", "2027-07-15T09:00", ["2027-07-15T09:00:00+02:00"]],
    // The last Sunday of March, 02:00 to 03:00, is jumped over; the last of October has it twice.
    ["Europe/Berlin", "2027-03-28T01:59", ["2027-03-28T01:59:00+01:00"]],
    ["Europe/Berlin", "2027-03-28T02:00", []],
    ["Europe/Berlin", "2027-03-28T02:59", []],
    ["Europe/Berlin", "2027-03-28T03:00", ["2027-03-28T03:00:00+02:00"]],
    ["Europe/Berlin", "2027-10-31T01:59", ["2027-10-31T01:59:00+02:00"]],
    ["Europe/Berlin", "2027-10-31T02:00", ["2027-10-31T02:00:00+02:00", "2027-10-31T02:00:00+01:00"]],
    ["Europe/Berlin", "2027-10-31T03:00", ["2027-10-31T03:00:00+01:00"]],
    ["America/New_York", "2027-03-14T02:30", []],
    ["America/New_York", "2027-11-07T01:30", ["2027-11-07T01:30:00-04:00", "2027-11-07T01:30:00-05:00"]],
    ["America/New_York", "2027-11-07T02:00", ["2027-11-07T02:00:00-05:00"]],
    // Half an hour, in the southern spring and autumn.
    ["Australia/Lord_Howe", "2027-10-03T02:15", []],
    ["Australia/Lord_Howe", "2027-10-03T02:30", ["2027-10-03T02:30:00+11:00"]],
    ["Australia/Lord_Howe", "2027-04-04T01:45", ["2027-04-04T01:45:00+11:00", "2027-04-04T01:45:00+10:30"]],
    ["Australia/Lord_Howe", "2027-04-04T02:00", ["2027-04-04T02:00:00+10:30"]],
    // A day that was left out.
    ["Pacific/Apia", "2011-12-30T12:00", []],
  ])("%s: %s", (zone, wall, instants) => {
    expect(instantsAt(wall, zone)).toEqual(instants);
  });

  test.each(["", "2027-02-30T09:00", "2027-03-28", "2027-03-28T02:30:60", "2027-03-28T02:30Z", "soon"])(
    "%j is none",
    (wall) => {
      expect(instantsAt(wall, "Asia/Shanghai")).toBeNull();
    },
  );

  test("shows every instant, and every instant is among those of what it shows", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Asia/Kathmandu"];
    const from = Date.UTC(2026, 0, 1) / 60_000;
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: from + 3_000_000 }), (zone, minutes) => {
        const instant = new Date(minutes * 60_000).toISOString();
        const said = instantsAt(wallClock(instant, zone), zone);
        expect(said?.map((each) => Date.parse(each))).toContain(Date.parse(instant));
        expect(said).toContain(saidIn(instant, zone));
      }),
    );
  });
});

test("an instant is said in a zone with the offset that holds there and then", () => {
  expect(offsetAt("2027-07-01T00:00:00Z", "America/New_York")).toBe("-04:00");
  expect(isSaidIn("2027-07-01T09:00:00-04:00", "America/New_York")).toBe(true);
  expect(isSaidIn("2027-07-01T09:00:00-05:00", "America/New_York")).toBe(false);
  expect(isSaidIn("2027-07-01T09:00:00Z", "UTC")).toBe(true);
});

test("zones are named as the IANA database names them", () => {
  for (const name of ["Asia/Shanghai", "UTC", "America/Port-au-Prince", "Etc/GMT+8"]) {
    expect(zoneSchema.safeParse(name).success).toBe(true);
  }
  for (const name of ["", "+08:00", "Moon/Crater", "Asia/Shang hai", 8]) {
    expect(zoneSchema.safeParse(name).success).toBe(false);
  }
});
