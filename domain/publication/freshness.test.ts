import { describe, expect, it } from "vitest";
import { freshnessOf } from "#domain/publication/freshness.ts";
import type { LiveEdition } from "#domain/publication/live.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";

const noon = (day: number) => `2026-03-${String(day).padStart(2, "0")}T12:00:00.000Z`;

/** When readers first had it and when the desk prints that it came out; when it was last published, and last changed. */
type Told = {
  first: string;
  printed?: string;
  last?: string;
  changed?: string;
  corrections?: { id: string; at: string }[];
};

function edition(language: "zh" | "en", told: Told): LiveEdition {
  const { first, printed = first, last = first, changed = last, corrections = [] } = told;
  const note = { "zh-Hans": "一处", "zh-Hant": "一處", en: "One." };
  const snapshot = sampleSnapshot(language, {
    datePublished: printed,
    corrections: corrections.map(({ id, at }) => ({ id, at, note })),
  });
  return { snapshot, number: 1, firstMadeAt: first, madeAt: last, changedAt: changed };
}

const told = (zh: Told, en: Told, language: "zh" | "en" = "en") =>
  freshnessOf({ zh: edition("zh", zh), en: edition("en", en) }, language);

describe("how one language of an article stands to the other", () => {
  it("is nobody's concern when both go out together, or one is alone", () => {
    expect(told({ first: noon(1) }, { first: "2026-03-02T11:00:00.000Z" })).toBeNull();
    expect(freshnessOf({ en: edition("en", { first: noon(1) }) }, "en")).toBeNull();
  });

  it("says that the other was corrected since, by the newest correction", () => {
    const corrections = [
      { id: "wrong-date", at: noon(5) },
      { id: "wrong-name", at: noon(7) },
    ];
    const zh = { first: noon(1), last: noon(8), corrections };
    expect(told(zh, { first: noon(3) })).toEqual({
      kind: "corrected",
      language: "zh",
      own: noon(3),
      other: noon(7),
    });
    // The corrected one is not behind.
    expect(told(zh, { first: noon(1) }, "zh")).toBeNull();
  });

  it("keeps silent on a correction that both have, whichever went out first", () => {
    const corrections = [{ id: "wrong-date", at: "2026-03-05T12:00:09.000Z" }];
    const late = { first: noon(1), last: "2026-03-05T12:00:09.000Z", corrections };
    expect(told(late, { first: noon(1), last: noon(5), corrections: [{ id: "wrong-date", at: noon(5) }] })).toBeNull();
  });

  it("keeps silent on a correction from before this one was published", () => {
    const zh = { first: noon(1), last: noon(2), corrections: [{ id: "wrong-date", at: noon(2) }] };
    expect(told(zh, { first: noon(2), last: noon(9) })).toBeNull();
  });

  it("says that the other was published again since", () => {
    const dates = { own: noon(1), other: noon(4) };
    expect(told({ first: noon(1), last: noon(4) }, { first: noon(1) })).toEqual({
      kind: "renewed",
      language: "zh",
      ...dates,
    });
  });

  it("keeps silent where the other says what it said before, and is told of when it last did not", () => {
    expect(told({ first: noon(1), last: noon(9), changed: noon(1) }, { first: noon(1) })).toBeNull();
    expect(told({ first: noon(1), last: noon(9), changed: noon(4) }, { first: noon(1), last: noon(5) })).toBeNull();
    expect(told({ first: noon(1), last: noon(9), changed: noon(4) }, { first: noon(1) })).toMatchObject({
      kind: "renewed",
      other: noon(4),
    });
  });

  it("says when each came out where this one was later, however often it was published again", () => {
    const followed = { kind: "followed", language: "zh", own: noon(3), other: noon(1) };
    expect(told({ first: noon(1) }, { first: noon(3) })).toEqual(followed);
    expect(told({ first: noon(1) }, { first: noon(3), last: noon(9) })).toEqual(followed);
    // What was printed elsewhere before is of that day; what both brought along on one day is nobody's concern.
    const printed = "2025-11-03T14:30:00+08:00";
    expect(told({ first: noon(1), printed }, { first: noon(3), printed })).toEqual({ ...followed, other: printed });
    expect(told({ first: noon(1), printed }, { first: noon(1), printed })).toBeNull();
    expect(told({ first: noon(1), printed: noon(9) }, { first: noon(3) })).toBeNull();
    // The earlier one, not published again, is not told of the later one.
    expect(told({ first: noon(1) }, { first: noon(3) }, "zh")).toBeNull();
  });
});
