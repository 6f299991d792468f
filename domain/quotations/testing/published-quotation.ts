import { type PublishedQuotation, saidInEveryLocale } from "#domain/quotations/published.ts";
import { type QuotationContent, quotationContentSchema } from "#domain/quotations/quotation.ts";

/** What somebody said of handing work over, in both languages, as readers get it. */
export function samplePublished(
  changes: Partial<Omit<PublishedQuotation, "said">> & { content?: Partial<QuotationContent> } = {},
): PublishedQuotation {
  const { content: written, ...others } = changes;
  const content = quotationContentSchema.parse({ ...sampleContent, ...written });
  return {
    id: "handover1",
    version: 2,
    script: content.script,
    verifiedAt: "2026-03-01T16:30:00.000Z",
    said: saidInEveryLocale(content, []),
    rights: content.rights,
    tags: [{ id: "craft", name: { "zh-Hans": "编辑", "zh-Hant": "編輯", en: "Editing" } }],
    ...others,
  };
}

const sampleContent = {
  script: "Hans",
  date: "2024-09-12",
  zh: {
    text: "稿子交出去之前，再读一遍。\n读出声来。",
    speaker: "沈亦文",
    occasion: "在编辑部选题会上的发言",
    work: "两行编辑手册",
    volume: "I",
    page: "12",
    link: "https://example.org/book",
  },
  en: {
    text: "Before you hand it over, read it once more.\nRead it aloud.",
    speaker: "Shen Yiwen",
    occasion: "Remarks at a planning meeting",
    work: "The Two Lines Desk Book",
    volume: "I",
    page: "12",
    link: "https://example.org/book",
  },
} as const;
