import { z } from "zod";
import { listArticles } from "#db/articles/list-articles.ts";
import { findFront, type KeptFront } from "#db/front/front.ts";
import { findQuotation } from "#db/quotations/quotations.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { placedArticles } from "#domain/front/front.ts";
import { languages } from "#domain/locale.ts";
import type { Quotation } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readFrontInput = z.strictObject({});

/** The front as the studio arranges it. */
export type FrontForDesk = KeptFront & {
  /** Of the articles placed by hand, those that there still are. */
  articles: ArticleInList[];
  /** The entry that was chosen; null where none was, or it is gone. */
  quotation: Quotation | null;
  /** False where the role is held for some columns or one language. */
  whole: boolean;
};

/** How the readers' home is arranged, with what stands on it. */
export async function readFront(actor: Actor, _input: z.infer<typeof readFrontInput>): Promise<Result<FrontForDesk>> {
  if (!may(actor, "front.arrange")) return refuse("forbidden");
  return transaction(async (tx) => {
    const front = await findFront(tx);
    const ids = front.arrangement ? placedArticles(front.arrangement) : [];
    const { items } = await listArticles(tx, { ids }, { offset: 0, limit: ids.length });
    const quotationId = front.arrangement?.quotationId ?? null;
    const quotation = quotationId === null ? null : await findQuotation(tx, quotationId);
    return ok({
      ...front,
      articles: items,
      quotation,
      whole: mayIn(actor, "front.arrange", { columnId: null, languages }),
    });
  });
}
