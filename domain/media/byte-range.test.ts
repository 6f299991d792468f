import { expect, test } from "vitest";
import { answerInPart, readRange } from "#domain/media/byte-range.ts";

test.each([
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=90-", { start: 90, end: 99 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-2", null],
  ["bytes=0-1,4-5", null],
  ["lines=0-1", null],
  [undefined, null],
])("%s of a hundred bytes", (header, expected) => {
  expect(readRange(header, 100)).toEqual(expected);
});

test("a part is given only of the file that If-Range names", () => {
  const file = { size: 100, etag: '"abc"' };
  expect(answerInPart({ range: "bytes=10-19", ifRange: '"abc"' }, file)).toEqual({
    status: 206,
    headers: { "accept-ranges": "bytes", "content-length": "10", "content-range": "bytes 10-19/100" },
    part: { start: 10, end: 19 },
  });
  for (const ifRange of ['"other"', 'W/"abc"', "Sat, 28 Nov 2026 07:00:00 GMT"])
    expect(answerInPart({ range: "bytes=10-19", ifRange }, file)).toMatchObject({ status: 200 });
  expect(answerInPart({ range: "bytes=100-" }, file)).toMatchObject({
    status: 416,
    headers: { "content-range": "bytes */100" },
    part: null,
  });
});
