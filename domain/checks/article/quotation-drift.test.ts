import { describe, expect, it } from "vitest";
import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { quotationDrift, quotationKnown, quotationOutdated } from "#domain/checks/article/quotation-drift.ts";
import { articleOf, type Written, words } from "#domain/checks/testing/article-of.ts";
import { embedded } from "#domain/quotations/embed.ts";
import { quotationContentSchema } from "#domain/quotations/quotation.ts";

const content = quotationContentSchema.parse({
  script: "Hans",
  date: "2024-09-12",
  zh: { text: "先把数字写对，\n再把句子写好。", speaker: "沈亦文" },
});
const said = embedded(content, { language: "zh", script: "Hans" });

type Entry = { id: string; version: number; partial: boolean };
const whole: Entry = { id: "two-lines", version: 2, partial: false };
const quoting = (paragraphs: string[], attrs: object = {}, entry: Entry = whole): Written => ({
  type: "quotation",
  attrs: { speaker: "沈亦文", date: "2024-09-12", entry, ...attrs },
  content: paragraphs.map((text) => ({ type: "paragraph", content: words(text) })),
});
const asSaid = ["先把数字写对，", "再把句子写好。"];

type Facts = NonNullable<CheckedArticle["library"]["embedded"]["zh"]>[string];
const standing: Facts = { said, newest: 2, verified: true };
const embedding = (block: Written, facts: Facts | null = standing) =>
  articleOf({ zh: [block], library: { embedded: { zh: facts ? { zh1: facts } : {} }, known: {} } });
const kinds = (found: ArticleFound[]) => found.map(({ said: { kind } }) => kind);

describe("an embedded quotation", () => {
  it.each<[string, Written, string[]]>([
    ["is right as its version says it", quoting(asSaid), []],
    ["departs by a character", quoting(["先把数字写对，", "再把句子写美。"]), ["words"]],
    ["departs by a paragraph that is missing", quoting(["先把数字写对，"]), ["words"]],
    ["departs by a paragraph more", quoting([...asSaid, "最后写标题。"]), ["words"]],
    ["departs by another speaker", quoting(asSaid, { speaker: "别人" }), ["attribution"]],
    ["departs by a date that is left out", quoting(asSaid, { date: "" }), ["attribution"]],
    ["departs in both", quoting(["写美。"], { page: "3" }), ["words", "attribution"]],
    ["may be a part", quoting(["写好。"], {}, { ...whole, partial: true }), []],
    ["is no part of what it does not stand in", quoting(["写美。"], {}, { ...whole, partial: true }), ["words"]],
  ])("%s", (_name, block, expected) => {
    expect(kinds(quotationDrift(embedding(block)))).toEqual(expected);
  });

  it("is told where it stands, with its first words", () => {
    const [found] = quotationDrift(embedding(quoting(["写".repeat(60)])));
    expect(found).toMatchObject({ side: "zh", quote: "写".repeat(40), place: { language: "zh", blockId: "zh1" } });
  });

  it("cannot be of an entry that the library does not have, or that says nothing in its language", () => {
    expect(kinds(quotationDrift(embedding(quoting(asSaid), null)))).toEqual(["missing"]);
    expect(kinds(quotationDrift(embedding(quoting(asSaid), { ...standing, said: null })))).toEqual(["unsaid"]);
  });

  it("is behind where the library has a newer version, and unsure where nobody vouches for its own", () => {
    expect(quotationOutdated(embedding(quoting(asSaid)))).toEqual([]);
    expect(kinds(quotationOutdated(embedding(quoting(asSaid), { ...standing, newest: 3 })))).toEqual(["newer"]);
    expect(kinds(quotationOutdated(embedding(quoting(asSaid), { said, newest: 3, verified: false })))).toEqual([
      "newer",
      "unverified",
    ]);
    expect(quotationOutdated(embedding(quoting(asSaid), null))).toEqual([]);
  });
});

describe("a quotation that embeds nothing", () => {
  const typed = quoting(asSaid, { entry: undefined });
  const resembling = (block: Written, verified = true) =>
    articleOf({
      zh: [block],
      library: { embedded: {}, known: { zh: { zh1: { id: "two-lines", verified, similarity: 0.957 } } } },
    });

  it("never departs and is never behind", () => {
    expect([...quotationDrift(embedding(typed)), ...quotationOutdated(embedding(typed))]).toEqual([]);
  });

  it("is offered the entry that it resembles, with the share of letters that is the same, rounded down", () => {
    const [found] = quotationKnown(resembling(typed));
    expect(found?.said).toEqual({ kind: "verified", values: { entry: "two-lines", percent: 95 } });
    expect(kinds(quotationKnown(resembling(typed, false)))).toEqual(["proposed"]);
  });

  it("is not offered one where it embeds one already, or resembles none", () => {
    expect(quotationKnown(resembling(quoting(asSaid)))).toEqual([]);
    expect(quotationKnown(articleOf({ zh: [typed] }))).toEqual([]);
  });
});
