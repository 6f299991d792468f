import { createTranslator, type Messages } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { auditSentence } from "#app/(studio)/studio/(desk)/audit/audit-sentence.ts";
import { auditEventTypes } from "#domain/audit/event-types.ts";
import { readerLocales } from "#domain/locale.ts";
import en from "../../../../../messages/en.json" with { type: "json" };
import hans from "../../../../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../../../../messages/zh-Hant.json" with { type: "json" };

const messages = { en, "zh-Hans": hans, "zh-Hant": hant };
const page = {
  events: [],
  names: { u1: "Ada", u2: "Ben" },
  titles: { a1: "雨后" },
  releases: { r1: "Spring" },
  next: null,
};
const line = { stream: "article:a1", seq: 1, step: 0, actorId: "u1", commandId: "c-1", prevHash: "", hash: "" };
const data = {
  language: "en",
  suggestions: [{}, {}],
  to: "u2",
  publishAt: "2026-03-01T00:00:00Z",
};

describe.each(readerLocales)("in %s", (locale) => {
  const onError = (error: Error) => {
    throw error;
  };
  const all = { locale, messages: messages[locale], onError };
  const words = {
    t: createTranslator<Messages, "studio.audit">({ ...all, namespace: "studio.audit" }),
    say: createTranslator<Messages>(all),
    printTime: () => "TIME",
  };
  const say = (type: string, more: object = {}) =>
    auditSentence({ ...line, type, data: { ...data, ...more }, at: "2026-03-01T00:00:00Z" }, page, words as never);

  test.each(auditEventTypes)("%s has a sentence and a name", (type) => {
    expect(say(type)).not.toMatch(/studio\.|[{}]|\bother\b/);
    expect(Object.keys(messages[locale].studio.audit.events)).toContain(type);
    expect(Object.keys(messages[locale].studio.audit.kinds)).toContain(type);
  });

  test.each(["checksFailed", "suggestionsPending"] as const)("a schedule says why it was refused: %s", (reason) => {
    expect(say("scheduleRefused", { reason })).toContain(messages[locale].studio.article.review.reasons[reason]);
  });

  test("a reason that only a newer version knows is said to be one", () => {
    const { unknown } = messages[locale].studio.article.review.reasons;
    expect(say("scheduleRefused", { reason: "nobody-knows" })).toContain(unknown);
  });

  test("what a sentence lacks leaves no hole in it", () => {
    const none = { language: undefined, publishAt: undefined };
    expect(say("submitted", none)).not.toMatch(/\bit of\b| {2}/);
  });

  test("a release is called by its name, not as an article is", () => {
    const event = { ...line, stream: "release:r1", type: "releaseOut", data, at: "2026-03-01T00:00:00Z" };
    expect(auditSentence(event, page, words as never)).toMatch(/[“「]Spring[”」]/);
  });

  test("suggestions are counted, in their language", () => {
    expect(say("suggestionsMade")).toContain("2");
    expect(say("suggestionsMade")).toMatch(/English|英文/);
  });
});
