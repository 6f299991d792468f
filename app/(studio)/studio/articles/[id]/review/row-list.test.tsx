import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowList } from "#app/(studio)/studio/articles/[id]/review/row-list.tsx";
import { RowNotes } from "#app/(studio)/studio/articles/[id]/review/row-notes.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { nothingYet } from "#domain/review/article-then.ts";
import { figuresBetween } from "#domain/review/compare-by-row.ts";
import { type ReviewFinding, rowsToReview } from "#domain/review/rows-to-review.ts";
import { reviewed } from "#domain/review/testing/reviewed.ts";
import en from "../../../../../../messages/en.json" with { type: "json" };
import hans from "../../../../../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../../../../../messages/zh-Hant.json" with { type: "json" };

/** Every pair in order, as if it had been signed. */
const inOrder = (change: (content: ArticleContent) => void = () => undefined) =>
  sampleContent((content) => {
    for (const row of content.alignment.rows) row.sourceHashes = [];
    content.editions.en?.document.content.push({
      ...{ type: "paragraph", attrs: { id: "e2" }, content: [{ type: "text", text: "The bridge is everybody’s." }] },
    });
    for (const row of content.alignment.rows) if (row.targetIds.length === 0) row.targetIds = ["e2"];
    change(content);
  });
const finding: ReviewFinding = {
  ...{ rule: "doubled-word", side: "en", quote: "the the", at: 0, said: { kind: "found", values: { word: "the" } } },
  ...{ severity: "error", key: "k", waiver: null, place: { language: "en", blockId: "e1" } },
};

function page(
  messages: typeof en,
  locale: ReaderLocale,
  { before = inOrder(), findings = [] }: { before?: ArticleContent | null; findings?: ReviewFinding[] } = {},
): string {
  const now = reviewed(
    inOrder((content) => {
      content.datePublished = "2026-03-02T08:00:00+08:00";
      const [first] = content.editions.en?.document.content ?? [];
      if (first?.type === "paragraph") first.content = [{ type: "text", text: "She crosses the old bridge." }];
    }),
  );
  const base = before ? reviewed(before) : nothingYet;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <RowList
        label="rows"
        rows={rowsToReview(now, base, { scope: ["zh", "en"], findings })}
        source="zh"
        locales={{ zh: "zh-Hans", en: "en" }}
        records={figuresBetween(now, base)}
        below={(row) => <RowNotes row={row} articleId="abc12345" />}
      />
    </NextIntlClientProvider>,
  );
}
const rowsIn = (html: string) => [...html.matchAll(/data-row="true"[^>]*data-what="(\w+)"/g)].map(([, what]) => what);

test.each([
  ["zh-Hans", hans, "2对没有改动", "发布时间"],
  ["zh-Hant", hant, "2對沒有改動", "發佈時間"],
  ["en", en, "2 rows unchanged", "Publish time"],
] as const)(
  "what changed is open with its words, what did not is one line, in %s",
  (locale, messages, folded, time) => {
    const html = page(messages, locale);
    expect(rowsIn(html)).toEqual(["blocks", "details"]);
    expect(html).toContain(folded);
    expect(html).toContain("<ins>old </ins>");
    expect(html).toContain(time);
    expect(html).toContain("<del>2026-03-01 08:00:00+08:00</del>");
    // Each side in its own language, the source first.
    expect(html.indexOf('data-language="zh"')).toBeLessThan(html.indexOf('data-language="en"'));
  },
);

test("a finding stands below its row, with the way to its explanation", () => {
  const html = page(en, "en", { findings: [finding] });
  expect(html).toContain("/studio/checks/doubled-word");
  expect(html).toContain('data-severity="error"');
});

test("what is all new is not told word by word", () => {
  const html = page(en, "en", { before: null });
  expect(html).not.toMatch(/<ins>|<del>/);
  expect(rowsIn(html)).toEqual(["title", "deck", "blocks", "blocks", "details"]);
});
