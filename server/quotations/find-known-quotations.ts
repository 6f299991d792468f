import { z } from "zod";
import type { StoredQuotation } from "#db/quotations/quotations.ts";
import { findByLetters, findCandidates } from "#db/quotations/search-quotations.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { type QuotationContent, quotationLimits } from "#domain/quotations/quotation.ts";
import { chunksOf, lettersOf, sameQuotation, shortestPassage, similarity } from "#domain/quotations/similarity.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";

export const findKnownQuotationsInput = z.strictObject({
  passages: z.array(writtenText(quotationLimits.characters)).max(50),
});

export const knownQuotationSchema = z.strictObject({
  id: idSchema,
  version: z.int(),
  verified: z.boolean(),
  /** 0.9 to 1. */
  similarity: z.number(),
});
export type KnownQuotation = z.infer<typeof knownQuotationSchema>;

/** For each passage the entry that it quotes, or null: at least nine letters in ten are the same. */
export async function findKnownQuotations(
  actor: Actor,
  input: z.infer<typeof findKnownQuotationsInput>,
): Promise<Result<(KnownQuotation | null)[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const found: (KnownQuotation | null)[] = [];
    for (const passage of input.passages) found.push(await findKnownQuotation(tx, passage));
    return ok(found);
  });
}

/** The same inside a transaction, for one passage. A verified entry comes before one that is as much alike. */
export async function findKnownQuotation(tx: Tx, passage: string): Promise<KnownQuotation | null> {
  const letters = lettersOf(foldHan(passage));
  const candidates = await findCandidates(tx, chunksOf(letters));
  const known = candidates.map((entry) => compared(entry, letters)).filter((one) => one.similarity >= sameQuotation);
  return known.toSorted(bestFirst)[0] ?? null;
}

/**
 * The entry that says what `content` says, in one of its languages; null when there is none. Words that are too short to
 * resemble anything (`shortestPassage`) count only where there are no others, and must then be the same letter by letter.
 */
export async function findSameQuotation(tx: Tx, content: QuotationContent): Promise<KnownQuotation | null> {
  const wordings = languages.map((language) => lettersOf(foldHan(content[language].text))).filter((one) => one !== "");
  const long = wordings.filter((letters) => letters.length >= shortestPassage);
  const found: KnownQuotation[] = [];
  for (const letters of long.length > 0 ? long : wordings) {
    const candidates = await (long.length > 0 ? findCandidates(tx, chunksOf(letters)) : findByLetters(tx, letters));
    found.push(...candidates.map((entry) => compared(entry, letters)));
  }
  return found.filter((one) => one.similarity >= sameQuotation).toSorted(bestFirst)[0] ?? null;
}

function compared({ id, newest }: StoredQuotation, letters: string): KnownQuotation {
  const wordings = languages.map((language) => lettersOf(foldHan(newest.content[language].text)));
  const alike = wordings.map((wording) =>
    letters.length < shortestPassage ? Number(wording === letters) : similarity(letters, wording),
  );
  return {
    id,
    version: newest.number,
    verified: newest.verifiedAt !== null,
    similarity: Math.max(...alike),
  };
}

function bestFirst(a: KnownQuotation, b: KnownQuotation): number {
  return b.similarity - a.similarity || Number(b.verified) - Number(a.verified);
}
