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

/** Where the desk is: its time zone (IANA) decides the offset of times it does not give itself. */
export async function findDeskTimeZone(tx: Tx): Promise<string> {
  const desk = await tx.desk.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return desk?.timeZone ?? "Asia/Shanghai";
}
