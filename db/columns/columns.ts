import type { Tx } from "#db/transaction.ts";
import type { ColumnAccent } from "#domain/article/column-accent.ts";
import { type ColumnForDesk, columnSchema } from "#domain/article/furniture.ts";
import type { RuleSeverities } from "#domain/checks/finding.ts";
import { type Column as ColumnRow, Prisma } from "#prisma/generated/client.ts";

/** All columns in the desk's order. */
export async function findColumns(tx: Tx): Promise<ColumnForDesk[]> {
  return (await tx.column.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] })).map(toColumn);
}

/** Whether there is such a column. */
export async function columnExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.column.count({ where: { id } })) === 1;
}

/** Adds a column behind the others; null when its slug or id is taken. */
export async function insertColumn(tx: Tx, column: Omit<ColumnForDesk, "position">): Promise<ColumnForDesk | null> {
  const last = await tx.column.aggregate({ _max: { position: true } });
  const position = (last._max.position ?? -1) + 1;
  const { count } = await tx.column.createMany({
    data: [{ ...column, epigraph: column.epigraph ?? Prisma.DbNull, position }],
    skipDuplicates: true,
  });
  return count === 1 ? { ...column, position } : null;
}

/** Says what rules weigh in a column's articles; false when there is no such column. */
export async function replaceSeverities(tx: Tx, id: string, severities: RuleSeverities): Promise<boolean> {
  return (await tx.column.updateMany({ where: { id }, data: { severities } })).count === 1;
}

/** Says what a column's pages are marked with, those that readers have among them; false when there is no such column. */
export async function replaceAccent(tx: Tx, id: string, accent: ColumnAccent): Promise<boolean> {
  await tx.publishedColumn.updateMany({ where: { id }, data: { accent } });
  return (await tx.column.updateMany({ where: { id }, data: { accent } })).count === 1;
}

/** Which template a column's articles go by; null when there is no such column. */
export async function findColumnTemplate(tx: Tx, id: string): Promise<string | null> {
  return (await tx.column.findUnique({ where: { id }, select: { templateId: true } }))?.templateId ?? null;
}

/** Says which template a column's articles go by; false when there is no such column. */
export async function replaceTemplate(tx: Tx, id: string, templateId: string): Promise<boolean> {
  return (await tx.column.updateMany({ where: { id }, data: { templateId } })).count === 1;
}

function toColumn(row: ColumnRow): ColumnForDesk {
  return columnSchema.parse(row);
}
