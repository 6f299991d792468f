import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { findWorkingCopies, type StoredCopy } from "#db/editions/working-copy.ts";
import { findNamedVersions, versionKey } from "#db/quotations/quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import { contributionsAfter } from "#domain/document/contributions.ts";
import type { Block } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import { languages, type Script } from "#domain/locale.ts";
import { departuresOf, embeddedAt } from "#domain/quotations/embed.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { writeEdition } from "#server/editions/write-edition.ts";
import { sayQuotation } from "#server/quotations/say-quotation.ts";

export const updateQuotationUsesInput = z.strictObject({
  commandId: idSchema,
  quotationId: idSchema,
  /** The version that the article is to embed. */
  version: z.int().min(1),
  articleId: idSchema,
});

export const updatedUsesSchema = z.strictObject({
  /** Blocks that embed the version now. */
  updated: z.int(),
  /**
   * Blocks left as they were: the part that they quote is not in the version, it has no words in their language, or their
   * language is not theirs to write who asked.
   */
  left: z.int(),
  /** An approval fell. */
  voided: z.boolean(),
});

/**
 * Has the working copies of an article embed a version of an entry, or say again what the version says that they embed: an ordinary edit by whoever asks for it, which
 * can be undone as one, voids approvals and makes whoever reads in the other language look again.
 */
export async function updateQuotationUses(
  actor: Actor,
  input: z.infer<typeof updateQuotationUsesInput>,
): Promise<Result<z.infer<typeof updatedUsesSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/update-quotation-uses", answer: updatedUsesSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, quotationId: id, version } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    // Where somebody may write one language only, the other is left to those who may.
    const own = languages.filter((language) => mayIn(actor, "article.write", { ...article, languages: [language] }));
    if (own.length === 0) return refuse("beyondRights");
    const wanted = (await findNamedVersions(tx, [{ id, version }])).get(versionKey({ id, version }));
    if (!wanted) return refuse("notFound");
    const sum = { updated: 0, left: 0, voided: false };
    const copies = await findWorkingCopies(tx, articleId);
    const script = copies.find(({ language }) => language === "zh")?.script ?? wanted.content.script;
    for (const copy of copies) {
      const blocks = await updatedBlocks(tx, copy, { id, version, content: wanted.content, script });
      if (!own.includes(copy.language)) {
        sum.left += blocks.updated + blocks.left;
        continue;
      }
      sum.updated += blocks.updated;
      sum.left += blocks.left;
      if (blocks.updated === 0) continue;
      const write = { commandId: input.commandId, editionId: copy.id, baseLockVersion: copy.lockVersion };
      const saved = await writeEdition(tx, actor, write, (now) => {
        const text = { title: now.title, deck: now.deck, document: { type: "doc" as const, content: blocks.content } };
        const contributions = contributionsAfter({ text: now, contributions: now.contributions }, text, actor.id);
        return { text, contributions };
      });
      if (!saved.ok) return saved;
      sum.voided ||= saved.value.voided;
    }
    return ok(sum);
  });
}

type Wanted = { id: string; version: number; content: QuotationContent; script: Script };

async function updatedBlocks(
  tx: Tx,
  { document, language }: StoredCopy,
  { id, version, content, script }: Wanted,
): Promise<{ content: Block[]; updated: number; left: number }> {
  const said = await sayQuotation(tx, content, { language, script });
  const sum = { updated: 0, left: 0 };
  const blocks = document.content.map((block): Block => {
    if (block.type !== "quotation" || block.attrs.entry?.id !== id) return block;
    // What departed from the version that it embeds is put back.
    if (block.attrs.entry.version === version && (!said || departuresOf(block, said).length === 0)) return block;
    const now = said && embeddedAt(block, { id, version }, said);
    sum[now ? "updated" : "left"] += 1;
    return now ?? block;
  });
  return { content: blocks, ...sum };
}
