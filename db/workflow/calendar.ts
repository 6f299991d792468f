import { z } from "zod";
import { bothTitles, joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, holdsIn, roleSchema, rolesIn } from "#domain/access.ts";
import { isErrorCode } from "#domain/errors.ts";
import { type Language, languageSchema, localizedTextSchema, scriptSchema } from "#domain/locale.ts";
import type { EmbargoInCalendar, ScheduleInCalendar } from "#domain/workflow/calendar.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** From the first instant to before the last. */
export type Span = { from: Date; to: Date };

/** What is, was or should have been published in a span, the earliest first. */
export async function findScheduled(
  tx: Tx,
  { from, to }: Span,
  actor: Pick<Actor, "roles" | "grants">,
  limit: number,
): Promise<ScheduleInCalendar[]> {
  // As the index on state and time says it; the texts are joined for what is shown only.
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT s.*, u.name AS requested_by_name, w.embargo_until, ${named},
      a.column_id, ${publishRole("zh")} AS publish_zh, ${publishRole("en")} AS publish_en
    FROM (
      SELECT s.id, s.article_id, s.scope, s.publish_at, s.zone, s.requested_by, s.status, s.reason
      FROM schedules s JOIN articles a ON a.id = s.article_id AND a.trashed_at IS NULL
      WHERE s.status = ANY(ARRAY['waiting', 'done', 'refused']) AND s.publish_at >= ${from} AND s.publish_at < ${to}
      ORDER BY s.publish_at, s.id LIMIT ${limit}
    ) AS s
    JOIN workflow_states w ON w.article_id = s.article_id
    LEFT JOIN users u ON u.id = s.requested_by
    ${joined(Prisma.raw("s.article_id"))}
    ORDER BY s.publish_at, s.id`;
  return rows.map((row) => toSchedule(row, actor));
}

/** The embargoes that end in a span, the earliest first. */
export async function findEmbargoEnds(tx: Tx, { from, to }: Span, limit: number): Promise<EmbargoInCalendar[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT w.*, ${named}
    FROM (
      SELECT w.article_id, w.embargo_until
      FROM workflow_states w JOIN articles a ON a.id = w.article_id AND a.trashed_at IS NULL
      WHERE w.embargo_until >= ${from} AND w.embargo_until < ${to}
      ORDER BY w.embargo_until, w.article_id LIMIT ${limit}
    ) AS w
    ${joined(Prisma.raw("w.article_id"))}
    ORDER BY w.embargo_until, w.article_id`;
  return rows.map((row) => {
    const ending = endingSchema.parse(row);
    return { kind: "embargo", at: ending.embargo_until.toISOString(), ...toNamed(ending) };
  });
}

/** Who publishes what is on its way in a language, as `publishRoleOf` says it; null where nothing is. */
function publishRole(language: Language): Prisma.Sql {
  const path = `$.rounds[*] ? (@.status == "open" && @.scope[*] == "${language}").template.publishRole`;
  return Prisma.sql`jsonb_path_query_first(w.state, ${path}::jsonpath) #>> '{}'`;
}

const named = Prisma.sql`c.name AS column_name, a.source_language, zh.script,
      ${bothTitles}`;

function joined(articleId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`JOIN articles a ON a.id = ${articleId}
    LEFT JOIN columns c ON c.id = a.column_id
    ${joinTexts("a.id")}`;
}

const namedSchema = z.object({
  article_id: z.string(),
  column_name: localizedTextSchema.nullable(),
  source_language: languageSchema,
  script: scriptSchema.nullable(),
  title_zh: z.string(),
  title_en: z.string(),
});

const endingSchema = namedSchema.extend({ embargo_until: z.date() });

const scheduleSchema = namedSchema.extend({
  id: z.string(),
  scope: scopeSchema,
  publish_at: z.date(),
  zone: z.string().nullable(),
  requested_by_name: z.string().nullable(),
  status: z.enum(["waiting", "done", "refused"]),
  reason: z.string().nullable(),
  embargo_until: z.date().nullable(),
  column_id: z.string().nullable(),
  publish_zh: roleSchema.nullable(),
  publish_en: roleSchema.nullable(),
});

function toSchedule(value: unknown, actor: Pick<Actor, "roles" | "grants">): ScheduleInCalendar {
  const row = scheduleSchema.parse(value);
  const { id, publish_at, status, reason, embargo_until } = row;
  const waiting = status === "waiting";
  return {
    ...{ kind: "schedule", scheduleId: id, scope: scopeKeyOf(row.scope), at: publish_at.toISOString() },
    ...{ zone: row.zone, requestedBy: row.requested_by_name ?? "", status },
    reason: reason !== null && isErrorCode(reason) ? reason : null,
    embargoed: waiting && embargo_until !== null && publish_at < embargo_until,
    mayMove: waiting && publishesAll(actor, row),
    ...toNamed(row),
  };
}

/** As the command asks that moves it, of each language that is still on its way. */
function publishesAll(actor: Pick<Actor, "roles" | "grants">, row: z.infer<typeof scheduleSchema>): boolean {
  const asked = row.scope.flatMap((language) => {
    const role = language === "zh" ? row.publish_zh : row.publish_en;
    return role === null ? [] : [{ language, role }];
  });
  const held = rolesIn(actor, row.column_id);
  return asked.length > 0 && asked.every(({ language, role }) => holdsIn(held, role, [language]));
}

function toNamed(row: z.infer<typeof namedSchema>) {
  return {
    articleId: row.article_id,
    titles: { zh: row.title_zh, en: row.title_en },
    sourceLanguage: row.source_language,
    script: row.script,
    column: row.column_name,
  };
}
