import { expect, test } from "vitest";
import type { Document } from "#domain/document/document.ts";
import { planTaking } from "#domain/importing/plan-taking.ts";
import type { Structure } from "#domain/importing/structure.ts";
import { structureRows } from "#domain/importing/structure-rows.ts";

const documentOf = (...ids: string[]): Document => ({
  type: "doc",
  content: ids.map((id) => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text: id }] })),
});
const nothing = { columnId: null, outletId: null, datePublished: null, credits: [] };
const structure: Structure = {
  column: "河港札记",
  source: null,
  publishedAt: "2025-05-18T08:30:00+08:00",
  script: "Hans",
  credits: [],
  editions: {
    zh: { title: "潮位账", deck: "", document: documentOf("z1", "z2", "z3") },
    en: { title: "The Book of Tides", deck: "", document: documentOf("e1", "e2") },
  },
  pairs: [
    { zh: ["z1"], en: ["e1"] },
    { zh: ["z3"], en: ["e2"] },
  ],
  pictures: [],
  notes: [],
  warnings: [],
};

test("what is empty is filled, what stands there is named, what is the same is neither", () => {
  const plan = planTaking(structure, {
    details: { ...nothing, datePublished: "2025-05-01T00:00:00+08:00" },
    editions: {
      zh: { title: "潮位账", deck: "", document: documentOf("old") },
      en: { title: "", deck: "", document: documentOf() },
    },
  });
  expect(plan).toEqual({ fills: ["enTitle", "enText", "column"], replaces: ["zhText", "time"] });
});

test("rows are in reading order, pairs beside each other", () => {
  const names = structureRows(structure).map(({ zh, en }) =>
    [zh, en].map((side) => side.map(({ attrs }) => attrs.id).join()),
  );
  expect(names).toEqual([
    ["z1", "e1"],
    ["z2", ""],
    ["z3", "e2"],
  ]);
});
