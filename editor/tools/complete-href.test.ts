import { expect, test } from "vitest";
import { completeHref } from "#editor/tools/complete-href.ts";

test.each([
  ["https://example.org/a?b#c", "https://example.org/a?b#c"],
  ["  example.org/报告 ", "https://example.org/报告"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["/zh-Hans/articles/x", "/zh-Hans/articles/x"],
])("%s means %s", (typed, href) => {
  expect(completeHref(typed)).toBe(href);
});

test.each([
  "",
  "javascript:alert(1)",
  "java script:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "just words",
  "报告",
])("%s is no link", (typed) => {
  expect(completeHref(typed)).toBeNull();
});
