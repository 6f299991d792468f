import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowList } from "#app/(studio)/studio/articles/[id]/review/row-list.tsx";
import { RowNotes } from "#app/(studio)/studio/articles/[id]/review/row-notes.tsx";
import { RowRemarks } from "#app/(studio)/studio/articles/[id]/review/row-remarks.tsx";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { nothingYet } from "#domain/review/article-then.ts";
import { figuresBetween } from "#domain/review/compare-by-row.ts";
import { placeThreads, remarksInRows } from "#domain/review/remarks-in-rows.ts";
import { type ReviewFinding, rowsToReview } from "#domain/review/rows-to-review.ts";
import { aboutWords, sampleSuggestion, sampleThread } from "#domain/review/testing/remarks.ts";
import { reviewed } from "#domain/review/testing/reviewed.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
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
  {
    before = inOrder(),
    findings = [],
    threads = [],
    suggestions = [],
    mayComment = true,
  }: {
    before?: ArticleContent | null;
    findings?: ReviewFinding[];
    threads?: ThreadForDesk[];
    suggestions?: SuggestionForDesk[];
    mayComment?: boolean;
  } = {},
): string {
  const now = reviewed(
    inOrder((content) => {
      content.datePublished = "2026-03-02T08:00:00+08:00";
      const [first] = content.editions.en?.document.content ?? [];
      if (first?.type === "paragraph") first.content = [{ type: "text", text: "She crosses the old bridge." }];
    }),
  );
  const base = before ? reviewed(before) : nothingYet;
  const { editions } = now;
  const locales = { zh: "zh-Hans", en: "en" } as const;
  const compared = rowsToReview(now, base, { scope: ["zh", "en"], findings });
  const remarks = { threads: placeThreads(threads, editions), suggestions, editions };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <MantineProvider>
        <RowList
          label="rows"
          rows={remarksInRows(compared, remarks, ["zh", "en"])}
          source="zh"
          locales={locales}
          records={figuresBetween(now, base)}
          below={(row) => (
            <>
              <RowRemarks
                articleId="abc12345"
                row={row}
                order={["zh", "en"]}
                locales={locales}
                mayComment={mayComment}
                onOpen={() => undefined}
                onCompose={() => true}
              />
              <RowNotes row={row} />
            </>
          )}
        />
      </MantineProvider>
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

test("what is said of a row is counted in it, and opens it though nothing changed", () => {
  const target = { language: "en" as const, place: { line: "title" as const } };
  const html = page(en, "en", { threads: [sampleThread("a", target), sampleThread("b", target)] });
  expect(rowsIn(html)).toEqual(["title", "blocks", "details"]);
  expect(html).toContain("2 comments");
  // Where words stand is named for whoever selects some.
  expect(html).toContain('data-place="line title"');
  expect(html).toContain('data-place="block e1"');
});

test("what waits for a decision stands in its row, struck and inserted, with whose it is", () => {
  const about = aboutWords("en", "e1", "She crosses the old bridge.", "old");
  const html = page(en, "en", { suggestions: [sampleSuggestion("s", about, "ancient")] });
  expect(html).toContain("<del>old</del><ins>ancient</ins>");
  expect(html).toContain("蘇青");
});

test("whoever may say nothing is offered no way to", () => {
  expect(page(en, "en")).toContain('aria-keyshortcuts="C"');
  expect(page(en, "en", { mayComment: false })).not.toContain('aria-keyshortcuts="C"');
});
