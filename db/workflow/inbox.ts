import { z } from "zod";
import { bothTitles, joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { hasNarrowed, isSubstitute, isWaitingFor, type Looker, mayDecide } from "#db/workflow/waits-for.ts";
import { roleSchema } from "#domain/access.ts";
import { type Language, localizedTextSchema, scriptSchema } from "#domain/locale.ts";
import { type InboxEntry, type InboxView, inboxViews } from "#domain/workflow/inbox.ts";
import { scopeKeys } from "#domain/workflow/state.ts";
import { type WaitingItem, waitingKinds } from "#domain/workflow/waiting-items.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What of an article waits, instead of what waited before. */
export async function replaceInboxItems(tx: Tx, articleId: string, items: readonly WaitingItem[]): Promise<void> {
  await tx.inboxItem.deleteMany({ where: { articleId } });
  if (items.length === 0) return;
  await tx.inboxItem.createMany({
    data: items.map(({ since, dueAt, stageName, ...item }) => ({
      ...item,
      articleId,
      stageName: stageName ?? Prisma.DbNull,
      since: new Date(since),
      dueAt: dueAt === null ? null : new Date(dueAt),
    })),
  });
}

/** Ids of articles with something under way, in their order, after one of them. */
export async function findUnderWay(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx.workflowState.findMany({
    where: { articleId: { gt: after }, OR: [{ statusZh: { not: "draft" } }, { statusEn: { not: "draft" } }] },
    orderBy: { articleId: "asc" },
    take: limit,
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}

/** Somebody wrote in these languages: what waits of them is theirs too, and no review of it is. */
export async function addInboxWriter(
  tx: Tx,
  articleId: string,
  actorId: string,
  languages: readonly Language[],
): Promise<void> {
  const scopes = [...languages, "pair"];
  await tx.$executeRaw`
    UPDATE inbox_items SET writers = array_append(writers, ${actorId}),
      excluded = CASE WHEN kind = 'review' THEN array_append(excluded, ${actorId}) ELSE excluded END
    WHERE article_id = ${articleId} AND scope = ANY(${scopes}::text[]) AND NOT ${actorId} = ANY(writers)`;
}

const rowSchema = z.object({
  article_id: z.string(),
  round: z.int(),
  scope: z.enum(scopeKeys),
  kind: z.enum(waitingKinds),
  stage_id: z.string(),
  stage_name: localizedTextSchema.nullable(),
  role: roleSchema.nullable(),
  since: z.date(),
  due_at: z.date().nullable(),
  late: z.boolean(),
  assigned_to: z.string().nullable(),
  assigned_name: z.string().nullable(),
  lapsed: z.boolean(),
  mine: z.boolean(),
  reached: z.boolean(),
  stands_in: z.boolean(),
  narrowed: z.boolean(),
  column_name: localizedTextSchema.nullable(),
  source_language: z.enum(["zh", "en"]),
  script: scriptSchema.nullable(),
  embargo_until: z.date().nullable(),
  title_zh: z.string(),
  title_en: z.string(),
});

/**
 * One page of what waits: what is assigned to whoever asks first, then what they have for somebody who is away, then what only
 * roles narrowed as theirs are for, then everything else; in each what is due first, then what waits longest.
 */
export async function listInbox(
  tx: Tx,
  person: Looker,
  view: InboxView,
  page: { offset: number; limit: number },
): Promise<InboxEntry[]> {
  // Chosen on the narrow table first: the texts are joined, and the rest is asked, for one page only. What waits for whom is
  // asked once a row (OFFSET 0 keeps it from being asked again wherever it is named).
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT i.*, x.name AS assigned_name, c.name AS column_name, a.source_language, zh.script,
      (SELECT w.embargo_until FROM workflow_states w WHERE w.article_id = a.id AND w.embargo_until > now()) AS embargo_until,
      ${bothTitles},
      coalesce(i.due_at < now(), false) AS late, ${person.id} = ANY(i.lapsed_for) AS lapsed, ${mayDecide(person)} AS reached
    FROM (
      SELECT i.*, i.mine AND i.substitute AS stands_in, i.mine AND ${hasNarrowed(person)} AS narrowed,
        CASE WHEN i.assigned_to = ${person.id} THEN 0 WHEN i.mine AND i.substitute THEN 1
          WHEN i.mine AND ${hasNarrowed(person)} THEN 2 ELSE 3 END AS place
      FROM (
        SELECT i.article_id, i.round, i.scope, i.kind, i.stage_id, i.stage_name, i.role, i.since, i.due_at, i.assigned_to,
          i.lapsed AS lapsed_for, i.writers, ${isWaitingFor(person)} AS mine, ${isSubstitute(person)} AS substitute
        FROM ${waiting} OFFSET 0
      ) AS i
      WHERE ${conditionOf(view, person)}
      ORDER BY place, i.due_at ASC NULLS LAST, i.since, i.article_id, i.scope
      LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS i
    JOIN articles a ON a.id = i.article_id
    LEFT JOIN users x ON x.id = i.assigned_to
    LEFT JOIN columns c ON c.id = a.column_id
    ${joinTexts("a.id")}
    ORDER BY i.place, i.due_at ASC NULLS LAST, i.since, i.article_id, i.scope`;
  return rows.map(toEntry);
}

/** How many things each view has. */
export async function countInbox(tx: Tx, person: Looker): Promise<Record<InboxView, number>> {
  const counts = inboxViews.map(
    (view) => Prisma.sql`(count(*) FILTER (WHERE ${conditionOf(view, person)}))::int AS "${Prisma.raw(view)}"`,
  );
  const [row] = await tx.$queryRaw<Record<InboxView, number>[]>`
    SELECT ${Prisma.join(counts)}
    FROM (SELECT i.writers, i.due_at, ${isWaitingFor(person)} AS mine FROM ${waiting} OFFSET 0) AS i`;
  return row ?? { mine: 0, waiting: 0, late: 0, all: 0 };
}

/** How many things wait for one person. */
export async function countMine(tx: Tx, person: Looker): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${waiting} WHERE ${isWaitingFor(person)}`;
  return row?.count ?? 0;
}

/** How many things are assigned to each of these people. */
export async function countAssigned(tx: Tx, userIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.inboxItem.groupBy({
    by: ["assignedTo"],
    where: { assignedTo: { in: [...userIds] } },
    _count: true,
  });
  return new Map(
    rows.flatMap(({ assignedTo, _count }) => (assignedTo === null ? [] : [[assignedTo, _count] as const])),
  );
}

/** What waits, with the article that it is of, who has it (`x`) and who stands in for them (`s`). */
const waiting = Prisma.sql`inbox_items i JOIN articles a ON a.id = i.article_id AND a.trashed_at IS NULL
  LEFT JOIN users x ON x.id = i.assigned_to LEFT JOIN users s ON s.id = x.substitute_id`;

function conditionOf(view: InboxView, person: Looker): Prisma.Sql {
  switch (view) {
    case "mine":
      return Prisma.sql`i.mine`;
    case "waiting":
      return Prisma.sql`${person.id} = ANY(i.writers) AND NOT i.mine`;
    case "late":
      return Prisma.sql`i.due_at < now()`;
    case "all":
      return Prisma.sql`true`;
    default:
      return view satisfies never;
  }
}

function toEntry(row: unknown): InboxEntry {
  const item = rowSchema.parse(row);
  return {
    ...{ articleId: item.article_id, round: item.round, scope: item.scope, kind: item.kind, mine: item.mine },
    ...{
      stageId: item.stage_id,
      stageName: item.stage_name,
      role: item.role,
      column: item.column_name,
      script: item.script,
    },
    ...{ since: item.since.toISOString(), dueAt: item.due_at?.toISOString() ?? null, late: item.late },
    assignedTo: item.assigned_to === null ? null : { userId: item.assigned_to, name: item.assigned_name ?? "" },
    again: item.lapsed,
    embargoUntil: item.embargo_until?.toISOString() ?? null,
    ...{ reached: item.reached, standsIn: item.stands_in, narrowed: item.narrowed },
    sourceLanguage: item.source_language,
    titles: { zh: item.title_zh, en: item.title_en },
  };
}
