import type { Actor } from "#domain/access.ts";
import { documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { embeddingBlock, type QuotationBlock } from "#domain/quotations/embed.ts";
import { type QuotationContent, quotationContentSchema } from "#domain/quotations/quotation.ts";
import type { Result } from "#domain/result.ts";
import { rewrite } from "#server/media/testing/pictures.ts";
import { createQuotation } from "#server/quotations/create-quotation.ts";
import { embedQuotation } from "#server/quotations/embed-quotation.ts";
import { type QuotationForDesk, readQuotation } from "#server/quotations/read-quotation.ts";
import { reviseQuotation } from "#server/quotations/revise-quotation.ts";
import { verifyQuotation } from "#server/quotations/verify-quotation.ts";

export function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

type Words = Partial<QuotationContent["zh"]>;

/** Invented words, in both languages unless one is told otherwise. */
export function contentOf(
  over: { zh?: Words | null; en?: Words | null } & Partial<Pick<QuotationContent, "script" | "date" | "rights">> = {},
): QuotationContent {
  const { zh, en, ...rest } = over;
  return quotationContentSchema.parse({
    script: "Hans",
    date: "2024-09-12",
    ...(zh !== null && {
      zh: { text: "先把数字写对，再把句子写好。", speaker: "沈亦文", work: "两行编辑手册", ...zh },
    }),
    ...(en !== null && {
      en: { text: "Get the number right first, then the sentence.", speaker: "Shen Yiwen", ...en },
    }),
    ...rest,
  });
}

/** An entry of the library that nobody vouches for; gives its id. */
export async function createEntry(by: Actor, content = contentOf(), tags: string[] = []): Promise<string> {
  return answerOf(await createQuotation(by, { commandId: createId(), content, tags })).id;
}

export async function revise(by: Actor, quotationId: string, baseVersion: number, content: QuotationContent) {
  return reviseQuotation(by, { commandId: createId(), quotationId, baseVersion, content, why: "The book says so." });
}

export async function verify(by: Actor, quotationId: string, version = 1) {
  return verifyQuotation(by, { commandId: createId(), quotationId, version });
}

export async function read(by: Actor, quotationId: string): Promise<QuotationForDesk> {
  return answerOf(await readQuotation(by, { quotationId }));
}

/** The block that the editor would put in; with `words` a part of it. */
export async function blockOf(
  by: Actor,
  articleId: string,
  quotationId: string,
  language: Language,
  { words, blockId = "q1" }: { words?: string; blockId?: string } = {},
): Promise<QuotationBlock> {
  const { entry, said } = answerOf(await embedQuotation(by, { articleId, quotationId }));
  const own = said[language];
  if (!own) throw new Error(`the entry has no ${language}`);
  const whole = embeddingBlock(blockId, entry, own);
  if (words === undefined) return whole;
  const attrs = { ...whole.attrs, entry: { ...entry, partial: true } };
  return { ...whole, attrs, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
}

/** Puts blocks before the text of an edition. */
export async function putIn(by: Actor, articleId: string, language: Language, ...blocks: QuotationBlock[]) {
  return rewrite(by, articleId, language, ({ content }) =>
    documentSchema.parse({ type: "doc", content: [...blocks, ...content] }),
  );
}
