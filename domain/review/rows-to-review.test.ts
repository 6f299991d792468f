import { describe, expect, test } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { nothingYet } from "#domain/review/article-then.ts";
import { freshLanguages } from "#domain/review/compare-by-row.ts";
import { type ReviewFinding, type ReviewRow, rowsToReview } from "#domain/review/rows-to-review.ts";
import { reviewed } from "#domain/review/testing/reviewed.ts";

const paragraphs = (texts: Record<string, string>): Document =>
  documentSchema.parse({
    type: "doc",
    content: Object.entries(texts).map(([id, text]) => ({
      type: "paragraph",
      attrs: { id },
      content: [{ type: "text", text }],
    })),
  });
const both: Language[] = ["zh", "en"];
const none: ReviewFinding[] = [];

/** Three pairs that were confirmed as they stand, and what a change makes of them. */
function article(change: (content: ArticleContent) => void = () => undefined): ArticleContent {
  return sampleContent((content) => {
    const { zh, en } = content.editions;
    if (!zh || !en) throw new Error("the sample has both");
    zh.document = paragraphs({ z1: "桥头有风。", z2: "桥尾有灯。", z3: "夜里关门。" });
    en.document = paragraphs({ e1: "Wind at one end.", e2: "A lamp at the other.", e3: "Closed at night." });
    const hashes = zh.document.content.map(blockHash);
    content.alignment.rows = ["1", "2", "3"].map((n, at): Row => {
      const sides = { sourceIds: [`z${n}`], targetIds: [`e${n}`] };
      return { ...sides, sourceHashes: [hashes[at] ?? ""], status: "confirmed", origin: "human", confirmedBy: "lin" };
    });
    change(content);
  });
}
const rowsOf = (now: ArticleContent, before: ArticleContent | null = article(), scope = both, findings = none) =>
  rowsToReview(reviewed(now), before ? reviewed(before) : nothingYet, { scope, findings });
const open = (rows: ReviewRow[]) => rows.filter((row) => row.open).map(({ key }) => key);

const write = (content: ArticleContent, language: Language, texts: Record<string, string>) => {
  const edition = content.editions[language];
  if (edition) edition.document = paragraphs(texts);
};

describe("against what one signed", () => {
  test("what is as it was is folded, all of it", () => {
    const rows = rowsOf(article());
    expect(rows.map(({ key }) => key)).toEqual(["title", "deck", "zh-z1", "zh-z2", "zh-z3"]);
    expect(open(rows)).toEqual([]);
  });

  test("changed words open their row, and say which went and came", () => {
    const rows = rowsOf(
      article((now) =>
        write(now, "en", { e1: "Wind at one end.", e2: "A lamp at the far end.", e3: "Closed at night." }),
      ),
    );
    expect(open(rows)).toEqual(["zh-z2"]);
    const [part] = rows.find(({ key }) => key === "zh-z2")?.sides.en ?? [];
    expect(part?.changes.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text])).toEqual([
      ["gone", "other"],
      ["new", "far end"],
    ]);
  });

  test("a pair that went stands where it stood, both sides in one row", () => {
    const rows = rowsOf(
      article((now) => {
        write(now, "zh", { z1: "桥头有风。", z3: "夜里关门。" });
        write(now, "en", { e1: "Wind at one end.", e3: "Closed at night." });
        now.alignment.rows = now.alignment.rows.filter(({ sourceIds }) => !sourceIds.includes("z2"));
      }),
    );
    expect(rows.map(({ key }) => key)).toEqual(["title", "deck", "zh-z1", "zh-z2", "zh-z3"]);
    expect(open(rows)).toEqual(["zh-z2"]);
    const gone = rows.find(({ key }) => key === "zh-z2");
    expect([gone?.sides.zh[0]?.kind, gone?.sides.en[0]?.kind]).toEqual(["gone", "gone"]);
  });

  test("one side that went stays beside the other", () => {
    const rows = rowsOf(
      article((now) => {
        write(now, "en", { e1: "Wind at one end.", e3: "Closed at night." });
        now.alignment.rows = now.alignment.rows.map((row) =>
          row.sourceIds.includes("z2") ? { ...row, targetIds: [] } : row,
        );
      }),
    );
    expect(open(rows)).toEqual(["zh-z2"]);
    expect(rows.find(({ key }) => key === "zh-z2")).toMatchObject({
      state: "missing",
      sides: { zh: [{ kind: "same" }], en: [{ kind: "gone" }] },
    });
  });

  test("a block that moved opens its row alone", () => {
    const rows = rowsOf(
      article((now) => {
        write(now, "zh", { z3: "夜里关门。", z1: "桥头有风。", z2: "桥尾有灯。" });
        const [one, two, three] = now.alignment.rows;
        if (one && two && three) now.alignment.rows = [three, one, two];
      }),
    );
    expect(open(rows)).toEqual(["zh-z3"]);
    expect(rows.find(({ key }) => key === "zh-z3")?.sides.zh[0]).toMatchObject({ kind: "same", moved: true });
  });

  test("blocks that stand beside others than before are told, though no word changed", () => {
    const rows = rowsOf(
      article((now) => {
        const [one, two] = now.alignment.rows;
        if (one && two) [one.targetIds, two.targetIds] = [two.targetIds, one.targetIds];
      }),
    );
    expect(rows.filter(({ repaired }) => repaired).map(({ key }) => key)).toEqual(["zh-z1", "zh-z2"]);
  });

  test("title, deck and details each have a row", () => {
    const rows = rowsOf(
      article((now) => {
        if (now.editions.zh) now.editions.zh.title = "一座桥";
        now.datePublished = "2026-03-02T08:00:00+08:00";
        now.credits = [{ roles: ["author"], personIds: ["per-2"] }];
        if (now.cover) now.cover.alt.en = "The bridge";
      }),
    );
    expect(open(rows)).toEqual(["title", "details"]);
    expect(rows.at(-1)?.details).toEqual(
      [
        {
          ...{ name: "datePublished", language: null },
          ...{ was: "2026-03-01T08:00:00+08:00", is: "2026-03-02T08:00:00+08:00" },
        },
        {
          ...{ name: "credits", language: "zh" },
          ...{ was: [{ roles: ["author"], names: ["卫钟"] }], is: [{ roles: ["author"], names: ["林发"] }] },
        },
        { name: "coverAlt", language: "en", was: "A bridge", is: "The bridge" },
        {
          ...{ name: "credits", language: "en" },
          was: [
            { roles: ["author"], names: ["Wei Zhong"] },
            { roles: ["translator"], names: ["Lin Fa"] },
          ],
          is: [{ roles: ["author"], names: ["Lin Fa"] }],
        },
      ].sort((a, b) => Number(a.language === "en") - Number(b.language === "en")),
    );
  });

  test("another derived script is told where the words stayed", () => {
    const rows = rowsOf(
      article((now) => {
        const names = { hans: "桥头", hant: "喬頭", en: "Qiao Tou", unconfirmed: [] };
        now.people.push({ id: "per-3", names, bio: { zh: "", en: "" }, lockVersion: 1 });
      }),
    );
    expect(open(rows)).toEqual(["details"]);
    expect(rows.at(-1)?.details.map(({ name, language }) => [name, language])).toEqual([["derived", "zh"]]);
  });

  test("a figure that a block prints is told by value", () => {
    const withFigure = (value: string) =>
      article((content) => {
        const statistic = { type: "statistic" as const, attrs: { id: "z4", recordId: "rec-1" } };
        content.editions.zh?.document.content.push(statistic);
        content.records = { "rec-1": { body: { ...sampleStatistic, value }, contributions: [] } };
        content.alignment.rows.push({
          ...{ sourceIds: ["z4"], targetIds: [], sourceHashes: [], status: "draft", origin: "human" },
        });
      });
    const rows = rowsOf(withFigure("2700000000000"), withFigure("2630000000000"));
    const row = rows.find(({ key }) => key === "zh-z4");
    expect(row?.changed).toEqual(["zh"]);
    expect(row?.sides.zh[0]?.form).toMatchObject([{ what: "record" }]);
  });

  test("a language signed by itself is all that opens rows", () => {
    const now = article((content) =>
      write(content, "en", { e1: "Wind.", e2: "A lamp at the other.", e3: "Closed at night." }),
    );
    expect(open(rowsOf(now, article(), ["zh"]))).toEqual([]);
    expect(open(rowsOf(now, article(), ["en"]))).toEqual(["zh-z1"]);
  });
});

test("against nothing all is new, and told plainly", () => {
  const rows = rowsOf(article(), null);
  expect(rows.every((row) => row.open)).toBe(true);
  expect(rows.flatMap(({ sides }) => [...sides.zh, ...sides.en]).every(({ kind }) => kind === "same")).toBe(true);
  expect(freshLanguages(reviewed(article()), nothingYet)).toEqual(["zh", "en"]);
  expect(rows.at(-1)?.details.find(({ name }) => name === "slug")).toMatchObject({ was: "", is: "a-bridge" });
});

describe("what fails", () => {
  const found = (given: Partial<ReviewFinding>): ReviewFinding => ({
    ...{ rule: "number-mismatch", side: "both", quote: "38", at: 0, said: { kind: "differs" }, severity: "error" },
    ...{ key: "k", waiver: null, place: { language: "zh", blockId: "z2" } },
    ...given,
  });
  const waiver = { key: "k", rule: "number-mismatch", quote: "38", reason: "meant", by: "Lin", at: "2026-03-01" };

  test("a stale pair is open though nothing changed since", () => {
    const stale = article((content) => {
      const row = content.alignment.rows[1];
      if (row) row.sourceHashes = ["0".repeat(64)];
    });
    const rows = rowsOf(stale, stale);
    expect(open(rows)).toEqual(["zh-z2"]);
    expect(rows.find(({ key }) => key === "zh-z2")?.state).toBe("stale");
    expect(open(rowsOf(stale, stale, ["zh"]))).toEqual([]);
  });

  test.each([
    ["an error", found({}), ["zh-z2"]],
    ["a warning", found({ severity: "warning" }), ["zh-z2"]],
    ["a note", found({ severity: "info" }), []],
    ["what was waived", found({ waiver }), []],
    ["what a title lacks", found({ place: { language: "en", part: "title" }, side: "en" }), ["title"]],
    ["what the credits lack", found({ place: { part: "credits" }, side: "both" }), ["details"]],
    ["a block that is gone", found({ place: { language: "zh", blockId: "title" } }), ["details"]],
  ])("%s", (_name, finding, expected) => {
    const rows = rowsOf(article(), article(), both, [finding]);
    expect(open(rows)).toEqual(expected);
    expect(rows.flatMap(({ findings }) => findings)).toEqual([finding]);
  });
});
