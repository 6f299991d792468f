import { expect, test } from "vitest";
import { mergeDetails } from "#app/(studio)/studio/articles/[id]/details/details-saving-rules.ts";
import type { ArticleDetails } from "#domain/article/article.ts";

const base: ArticleDetails = {
  slug: "a",
  columnId: null,
  tagIds: ["tag1"],
  outletId: null,
  datePublished: null,
  cover: null,
  credits: [],
};

test("two people who change different details lose nothing", () => {
  const { merged, conflicts } = mergeDetails(base, { ...base, slug: "b" }, { ...base, tagIds: ["tag1", "tag2"] });
  expect(merged).toEqual({ ...base, slug: "b", tagIds: ["tag1", "tag2"] });
  expect(conflicts).toEqual([]);
});

test("one detail that both changed is asked about, and mine stands until then", () => {
  const theirs = { ...base, slug: "theirs" };
  const { merged, conflicts } = mergeDetails(base, { ...base, slug: "mine" }, theirs);
  expect(merged.slug).toBe("mine");
  expect(conflicts).toEqual([{ name: "slug", mine: "mine", theirs }]);
});

test("the same change on both sides is no conflict", () => {
  const both = { ...base, columnId: "column" };
  expect(mergeDetails(base, both, both)).toEqual({ merged: both, conflicts: [] });
});
