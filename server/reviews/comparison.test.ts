import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { compareByRow } from "#domain/review/compare-by-row.ts";
import type { Comparison } from "#domain/review/comparison.ts";
import { readComparison } from "#server/reviews/read-comparison.ts";
import {
  approvedArticle,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

async function compared(articleId: string, from?: string, to?: string): Promise<Comparison> {
  const read = await readComparison(desk.editor, { articleId, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const changedKeys = ({ is, was }: Comparison) =>
  compareByRow(is, was)
    .filter(({ changed }) => changed.length > 0)
    .map(({ key }) => key);

test("revisions of both languages, publications and what stands can each be compared with each other", async () => {
  const id = await approvedArticle(desk);
  await publish(desk.publisher, id);
  await write(desk.translator, id, "en", "Another morning.");
  const sinceReaders = await compared(id);
  expect([sinceReaders.from, sinceReaders.to]).toEqual(["p1-1", "now"]);
  expect(changedKeys(sinceReaders)).toEqual(["zh-b1", "zh-b2"]);
  expect(sinceReaders.title?.locale).toBe("zh-Hans");
  expect(changedKeys(await compared(id, "r1-1", "p1-1"))).toEqual([]);
  expect(changedKeys(await compared(id, "now", "r1-1"))).toEqual(["zh-b1", "zh-b2"]);
  // One language alone: all the other says is new.
  expect(changedKeys(await compared(id, "r1-0", "r1-1"))).toEqual(["title", "zh-b1", "zh-b2"]);
});

test("before readers have anything, what was kept before the last change is proposed", async () => {
  const id = await submittedArticle(desk);
  await write(desk.translator, id, "en", "Another morning.");
  await sign(desk.reviewer, id);
  const { from, revisions, publications } = await compared(id);
  expect([from, publications]).toEqual(["r1-1", []]);
  expect(revisions.map(({ moment, marks }) => [moment, marks.map(({ reason }) => reason)])).toEqual([
    ["r1-2", ["sign"]],
    ["r1-1", ["submit", "submit"]],
  ]);
});

test("a number of nothing, an article of nothing and a malformed name are refused", async () => {
  const id = await submittedArticle(desk);
  const ask = (articleId: string, from: string) => readComparison(desk.editor, { articleId, from });
  expect(await ask(id, "r1-99")).toMatchObject({ error: { code: "notFound" } });
  expect(await ask(id, "p1-1")).toMatchObject({ error: { code: "notFound" } });
  expect(await ask("nothing", "now")).toMatchObject({ error: { code: "notFound" } });
});
