import { expect, test } from "vitest";
import type { EditionText } from "#domain/article/article.ts";
import {
  contributionsAfter,
  contributionsAfterAccepting,
  contributionsAfterRestore,
  detailContributions,
} from "#domain/document/contributions.ts";

const text = (blocks: Record<string, string>, title = "题", deck = ""): EditionText => ({
  title,
  deck,
  document: {
    type: "doc",
    content: Object.entries(blocks).map(([id, words]) => ({
      type: "paragraph",
      attrs: { id },
      content: [{ type: "text", text: words }],
    })),
  },
});
const nothing = { text: text({}, ""), contributions: {} };

test("the first writer is the only contributor of everything written", () => {
  expect(contributionsAfter(nothing, text({ a: "一", b: "二" }), "ann")).toEqual({
    title: ["ann"],
    "block:a": ["ann"],
    "block:b": ["ann"],
  });
});

test("a changed block keeps its earlier contributors and gains the actor; the others stay as they were", () => {
  const before = {
    text: text({ a: "一", b: "二" }),
    contributions: { title: ["ann"], "block:a": ["ann"], "block:b": ["ann"] },
  };
  expect(contributionsAfter(before, text({ a: "一", b: "二三" }), "bob")).toEqual({
    title: ["ann"],
    "block:a": ["ann"],
    "block:b": ["ann", "bob"],
  });
});

test("the key of a removed block disappears and whoever removed it answers for the order", () => {
  const before = {
    text: text({ a: "一", b: "二" }),
    contributions: { title: ["ann"], "block:a": ["ann"], "block:b": ["cat"] },
  };
  expect(contributionsAfter(before, text({ a: "一" }), "bob")).toEqual({
    title: ["ann"],
    "block:a": ["ann"],
    order: ["bob"],
  });
});

test("whoever only moves blocks is a contributor too", () => {
  const before = {
    text: text({ a: "一", b: "二" }),
    contributions: { title: ["ann"], "block:a": ["ann"], "block:b": ["ann"] },
  };
  expect(contributionsAfter(before, text({ b: "二", a: "一" }), "bob").order).toEqual(["bob"]);
});

test("splitting, merging and pasting somebody's paragraph does not take it from them", () => {
  const before = {
    text: text({ a: "天地玄黄宇宙洪荒", b: "日月盈昃" }),
    contributions: { title: ["ann"], "block:a": ["ann"], "block:b": ["cat"] },
  };
  const split = contributionsAfter(before, text({ a: "天地玄黄", n: "宇宙洪荒", b: "日月盈昃" }), "bob");
  expect(split["block:n"]).toEqual(["ann", "bob"]);
  const merged = contributionsAfter(before, text({ a: "天地玄黄宇宙洪荒日月盈昃" }), "bob");
  expect(merged["block:a"]).toEqual(["ann", "bob", "cat"]);
  const pasted = contributionsAfter(before, text({ n1: "天地玄黄宇宙洪荒", n2: "日月盈昃" }), "bob");
  expect(pasted).toMatchObject({ "block:n1": ["ann", "bob"], "block:n2": ["bob", "cat"] });
  const own = contributionsAfter(before, text({ a: "天地玄黄宇宙洪荒", b: "日月盈昃", n: "辰宿列张" }), "bob");
  expect(own["block:n"]).toEqual(["bob"]);
});

test("a restored block takes the revision's contributors and the restorer; an unchanged one keeps its own", () => {
  const now = {
    text: text({ a: "新", b: "二" }, "新题"),
    contributions: { title: ["dan"], "block:a": ["ann", "dan"], "block:b": ["ann", "eve"] },
  };
  const revision = {
    text: text({ a: "旧", b: "二", c: "三" }, "题"),
    contributions: { title: ["ann"], "block:a": ["ann"], "block:b": ["ann"], "block:c": ["cat"] },
  };
  expect(contributionsAfterRestore(now, revision, "bob")).toEqual({
    title: ["ann", "bob"],
    "block:a": ["ann", "bob"],
    "block:b": ["ann", "eve"],
    "block:c": ["bob", "cat"],
  });
});

test("a changed member of the details gains the actor, even when it is emptied", () => {
  const details = {
    slug: "one",
    columnId: "col1",
    tagIds: [],
    outletId: null,
    datePublished: null,
    cover: null,
    credits: [],
  };
  const before = { details, contributions: { slug: ["ann"], columnId: ["ann"] } };
  expect(detailContributions(before, { ...details, columnId: null }, "bob")).toEqual({
    slug: ["ann"],
    columnId: ["ann", "bob"],
  });
});

test("whoever suggested words that somebody lets in wrote them as much, and nothing else", () => {
  const before = { text: text({ a: "一", b: "二" }), contributions: { "block:a": ["ann"], "block:b": ["ann"] } };
  const accepted = [{ part: { blockId: "a" }, suggestedBy: "rui" }];
  expect(contributionsAfterAccepting(before, text({ a: "一一", b: "二" }), "bob", accepted)).toEqual({
    "block:a": ["ann", "bob", "rui"],
    "block:b": ["ann"],
  });
});
