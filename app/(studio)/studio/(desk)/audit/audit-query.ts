import { z } from "zod";
import { type AuditFilter, auditFilterSchema, readPlace } from "#domain/audit/audit-filter.ts";
import { addDays } from "#domain/time/calendar-days.ts";
import { daySchema, startOfDay } from "#domain/time/zoned-time.ts";

/** The fields of the page's form, as its address has them. */
export const auditFields = ["who", "kind", "article", "stream", "from", "until"] as const;
type Field = (typeof auditFields)[number];
export type AuditQuery = Record<Field, string> & { after: string };

const field = z.string().trim().max(120).catch("");
const querySchema = z.object({
  ...{ who: field, kind: field, article: field, stream: field, from: field, until: field, after: field },
});

/** What an address says, whatever it says; `filter` has what of it can be asked, `wrong` whether something can't. Days are those of `zone`. */
export function readAuditQuery(
  given: Record<string, string | string[] | undefined>,
  zone: string,
): {
  query: AuditQuery;
  filter: AuditFilter;
  after: ReturnType<typeof readPlace>;
  wrong: boolean;
} {
  const query = querySchema.parse(given);
  const asked: Record<keyof AuditFilter, string | undefined> = {
    actorId: query.who || undefined,
    type: query.kind || undefined,
    articleId: query.article || undefined,
    stream: query.stream || undefined,
    from: dayBegins(query.from, zone, 0),
    until: dayBegins(query.until, zone, 1),
  };
  const filter: AuditFilter = {};
  let wrong = (query.from !== "" && !asked.from) || (query.until !== "" && !asked.until);
  for (const [key, value] of Object.entries(asked)) {
    if (value === undefined) continue;
    const one = auditFilterSchema.safeParse({ [key]: value });
    if (one.success) Object.assign(filter, one.data);
    else wrong = true;
  }
  return { query, filter, after: readPlace(query.after), wrong };
}

/** When a day of the desk's calendar begins, or a day after it. */
function dayBegins(day: string, zone: string, later: number): string | undefined {
  if (!daySchema.safeParse(day).success) return undefined;
  const begins = startOfDay(addDays(day, later), zone);
  return begins === null ? undefined : new Date(begins).toISOString();
}
