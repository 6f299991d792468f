import { z } from "zod";
import type { Tx } from "#db/transaction.ts";

/** The time printed on an article's first publication, in whichever language it was; null before there is one. */
export async function findFirstPrintedTime(tx: Tx, articleId: string): Promise<string | null> {
  const first = await tx.publication.findFirst({
    where: { articleId },
    orderBy: [{ madeAt: "asc" }, { number: "asc" }],
    select: { snapshot: true },
  });
  return first && z.object({ datePublished: z.string() }).parse(first.snapshot).datePublished;
}
