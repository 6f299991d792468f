import { describe, expect, test } from "vitest";
import { deliveryOf, type Recipient } from "#domain/notifications/delivery.ts";
import { nextDigestAt } from "#domain/notifications/digest-time.ts";
import type { NoticeContent, NoticeKind } from "#domain/notifications/notice.ts";
import {
  type Channels,
  defaultPreferences,
  type NoticePreferences,
  readPreferences,
} from "#domain/notifications/preferences.ts";

const name = { "zh-Hans": "审阅", "zh-Hant": "審閱", en: "Review" };
const fell: NoticeContent = { kind: "approvalFell", stages: [name], why: "changed" };
const out: NoticeContent = { kind: "published", languages: ["zh"], scheduled: false };

const wants = (kind: NoticeKind, channels: Channels): NoticePreferences => ({
  ...defaultPreferences,
  kinds: { [kind]: channels },
});
const person = (preferences: Partial<NoticePreferences> = {}, more: Partial<Recipient> = {}): Recipient => ({
  roles: ["editor"],
  preferences: { ...defaultPreferences, ...preferences },
  muted: new Set(),
  ...more,
});

describe("how somebody is told", () => {
  test.each<[string, Recipient, NoticeContent, ReturnType<typeof deliveryOf>]>([
    ["in the studio and by mail", person(), fell, { studio: true, mail: "each" }],
    ["of what asks nothing of them, in the studio alone", person(), out, { studio: true, mail: null }],
    ["with the mail of the day", person({ mail: "digest" }), fell, { studio: true, mail: "digest" }],
    ["without mail", person({ mail: "none" }), fell, { studio: true, mail: null }],
    [
      "by mail alone",
      person(wants("approvalFell", { studio: false, mail: true })),
      fell,
      { studio: false, mail: "each" },
    ],
    ["not of a kind they don't want", person(wants("approvalFell", { studio: false, mail: false })), fell, null],
    [
      "not of a kind that would only be mailed, when no mail is wanted",
      person({ ...wants("approvalFell", { studio: false, mail: true }), mail: "none" }),
      fell,
      null,
    ],
    ["not of an article they muted", person({}, { muted: new Set(["a1"]) }), fell, null],
    ["of another", person({}, { muted: new Set(["a2"]) }), fell, { studio: true, mail: "each" }],
    ["not once they may not read the desk", person({}, { roles: [] }), fell, null],
  ])("%s", (_, recipient, content, expected) => {
    expect(deliveryOf(recipient, { articleId: "a1", content })).toEqual(expected);
  });
});

describe("preferences that were kept", () => {
  test.each([
    ["nothing", {}, defaultPreferences],
    ["no object", "each", defaultPreferences],
    [
      "a kind that is gone",
      { mail: "digest", hour: 7, kinds: { gone: 1, assigned: { studio: true, mail: false } } },
      {
        ...{ mail: "digest", hour: 7, kinds: { assigned: { studio: true, mail: false } } },
      },
    ],
    ["what is out of bounds", { mail: "pigeon", hour: 24 }, defaultPreferences],
  ])("read %s", (_, kept, expected) => {
    expect(readPreferences(kept)).toEqual(expected);
  });
});

describe("the mail of the day comes at its hour of the desk's day", () => {
  test.each([
    ["today", "2026-03-01T23:59:59.999Z", 8, "Asia/Shanghai", "2026-03-02T00:00:00.000Z"],
    ["tomorrow, once it has come", "2026-03-02T00:00:00.000Z", 8, "Asia/Shanghai", "2026-03-03T00:00:00.000Z"],
    ["where zones begin at a quarter", "2026-03-01T00:00:00.000Z", 8, "Asia/Kathmandu", "2026-03-01T02:15:00.000Z"],
    ["an hour later where clocks skip it", "2026-03-28T12:00:00.000Z", 2, "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["the first time where it comes twice", "2026-10-24T12:00:00.000Z", 2, "Europe/Berlin", "2026-10-25T00:00:00.000Z"],
    ["once where it comes twice", "2026-10-25T00:30:00.000Z", 2, "Europe/Berlin", "2026-10-26T01:00:00.000Z"],
    [
      "an hour later that same day, if it is over",
      "2026-03-29T01:00:00.000Z",
      2,
      "Europe/Berlin",
      "2026-03-30T00:00:00.000Z",
    ],
    [
      "when the day begins where midnight is skipped",
      "2026-04-23T12:00:00.000Z",
      0,
      "Africa/Cairo",
      "2026-04-23T22:00:00.000Z",
    ],
    ["at midnight", "2026-03-01T12:00:00.000Z", 0, "Asia/Taipei", "2026-03-01T16:00:00.000Z"],
  ])("%s", (_, now, hour, zone, expected) => {
    expect(nextDigestAt(new Date(now), hour, zone).toISOString()).toBe(expected);
  });
});
