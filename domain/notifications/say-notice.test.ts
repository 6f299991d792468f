import { createTranslator, type Messages } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { readerLocales } from "#domain/locale.ts";
import { linkOf } from "#domain/notifications/link-of.ts";
import { type NoticeContent, noticeContentSchema, noticeKinds } from "#domain/notifications/notice.ts";
import { sayNotice } from "#domain/notifications/say-notice.ts";
import type { Say } from "#domain/say.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const name = { "zh-Hans": "双语审阅", "zh-Hant": "雙語審閱", en: "Bilingual review" };
const at = "2026-03-01T00:00:00.000Z";
const about = { stageName: name, scope: "pair" as const };
const release = { releaseId: "r-1", name: "Spring" };
const fell: NoticeContent = { kind: "approvalFell", stages: [name, name], why: "changed" };

const contents: NoticeContent[] = [
  fell,
  { ...fell, why: "returned" },
  { kind: "assigned", ...about },
  { kind: "unassigned", ...about, stageName: null },
  { kind: "returned", stageName: name, to: null, remark: "Check it." },
  { kind: "returned", stageName: null, to: name, remark: "Check it." },
  { kind: "published", languages: ["zh"], scheduled: false },
  { kind: "published", languages: ["zh", "en"], scheduled: true },
  { kind: "takenDown", languages: ["en"] },
  ...["notApproved", "checksFailed", "nobody-knows"].map(
    (reason): NoticeContent => ({ kind: "scheduleRefused", scope: "zh", publishAt: at, reason }),
  ),
  { kind: "publishFailed", scope: "en", publishAt: at },
  { kind: "scheduleCancelled", scope: "en", publishAt: at },
  { kind: "scheduleMoved", scope: "en", was: at, publishAt: at },
  { kind: "overdue", ...about, dueAt: at },
  { kind: "mentioned", commentId: "c-1", excerpt: "Here?" },
  { kind: "replied", commentId: "c-1", excerpt: "Here." },
  { kind: "suggested", suggestionId: null, excerpt: "Theirs" },
  { kind: "assigned", ...about, review: true },
  { kind: "scheduleRefused", scope: "zh", publishAt: at, reason: "suggestionsPending" },
  { kind: "releaseOut", ...release, scheduled: false },
  { kind: "releaseOut", ...release, scheduled: true },
  { kind: "releaseRefused", ...release, publishAt: at, reason: "publishFailed", problems: [], more: 0 },
  {
    ...{ kind: "releaseRefused", ...release, publishAt: at, reason: null, more: 2 },
    problems: [
      { title: "Rain", code: "notApproved" },
      { title: "", code: "checksFailed", params: { errors: 2 } },
      { title: "Sun", code: "suggestionsPending" },
    ],
  },
  { kind: "releaseMoved", ...release, was: at, publishAt: at },
  { kind: "releaseCalledOff", ...release, publishAt: at, givenUp: false },
  { kind: "releaseCalledOff", ...release, publishAt: at, givenUp: true },
  { kind: "rolesChanged", roles: ["editor", "reviewer"] },
];

const messages = { en, "zh-Hans": hans, "zh-Hant": hant };

describe.each(readerLocales)("in %s", (locale) => {
  const say = createTranslator<Messages>({
    locale,
    messages: messages[locale],
    // What has no message or no value is said here.
    onError: (error) => {
      throw error;
    },
  }) as Say;

  test.each(contents.map((content) => [JSON.stringify(content), content] as const))(
    "%s has its sentence",
    (_, content) => {
      const printed = sayNotice({ content, actorName: "Helen Marsh" }, locale, say, () => "TIME");
      expect(printed).not.toMatch(/studio\.|errors\.|[{}]/);
      expect(noticeContentSchema.parse(content)).toEqual(content);
      expect(linkOf({ articleId: "a1", content })).toMatch(/^\/studio\/(articles\/a1|releases\/r-1$)/);
    },
  );

  test("somebody who is gone is somebody", () => {
    const [, , content] = contents;
    expect(content && sayNotice({ content, actorName: null }, locale, say, () => "")).toContain(
      messages[locale].studio.notices.somebody,
    );
  });
});

test("every kind is among them", () => {
  expect(new Set(contents.map(({ kind }) => kind))).toEqual(new Set(noticeKinds));
});

test("what is to be approved leads to where that is done, words to where they stand", () => {
  const linkTo = (content: NoticeContent) => linkOf({ articleId: "a1", content });
  expect(linkTo(fell)).toBe("/studio/articles/a1/review");
  expect(linkTo({ kind: "assigned", ...about, review: true })).toBe("/studio/articles/a1/review?scope=pair");
  expect(linkTo({ kind: "overdue", ...about, dueAt: at, review: false })).toBe("/studio/articles/a1");
  expect(linkTo({ kind: "replied", commentId: "c-1", excerpt: "" })).toBe("/studio/articles/a1?comment=c-1");
  expect(linkTo({ kind: "suggested", suggestionId: "s-1", excerpt: "" })).toBe("/studio/articles/a1?suggestion=s-1");
  expect(linkOf({ articleId: null, content: { kind: "rolesChanged", roles: [] } })).toBe("/studio/account");
});
