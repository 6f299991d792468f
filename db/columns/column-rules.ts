import type { Tx } from "#db/transaction.ts";
import { columnSchema } from "#domain/article/furniture.ts";

const rulesSchema = columnSchema.pick({ epigraph: true, requiredCredits: true, severities: true });

/** What a column asks of its articles, and what rules weigh there; null when there is no such column. */
export async function findColumnRules(tx: Tx, id: string) {
  const row = await tx.column.findUnique({
    where: { id },
    select: { epigraph: true, requiredCredits: true, severities: true },
  });
  return row && rulesSchema.parse(row);
}
