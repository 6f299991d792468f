import { expect, test } from "vitest";
import { readAuditQuery } from "#app/(studio)/studio/(desk)/audit/audit-query.ts";

test("days are those of the desk's calendar, the last one included", () => {
  expect(readAuditQuery({ from: "2026-11-01", until: "2026-11-01" }, "Asia/Shanghai").filter).toEqual({
    from: "2026-10-31T16:00:00.000Z",
    until: "2026-11-01T16:00:00.000Z",
  });
});

test("a day of summer time is as long as it is", () => {
  expect(readAuditQuery({ from: "2027-03-28", until: "2027-03-28" }, "Europe/Berlin").filter).toEqual({
    from: "2027-03-27T23:00:00.000Z",
    until: "2027-03-28T22:00:00.000Z",
  });
});

test.each([
  { stream: "elsewhere" },
  { article: "../x" },
  { from: "yesterday" },
  { until: "2026-99-99" },
  { kind: "no kind" },
])("what can't be asked is left out, and said: %j", (given) => {
  expect(readAuditQuery(given, "UTC")).toMatchObject({ filter: {}, wrong: true });
});

test("an address without anything asks for everything", () => {
  expect(readAuditQuery({ who: ["a", "b"], after: "nowhere" }, "UTC")).toMatchObject({
    filter: {},
    after: null,
    wrong: false,
  });
});
