import type { Tx } from "#db/transaction.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** When somebody is away, and who stands in; `until` null until they say otherwise. ISO 8601. */
export type Absence = {
  away: { from: string; until: string | null } | null;
  substitute: { userId: string; name: string } | null;
};

/** Whether a row of `users`, by its alias in a statement, is not there now: away by the database's clock, or disabled. */
export function isAbsent(alias: "x" | "s" | "u"): Prisma.Sql {
  const user = Prisma.raw(alias);
  return Prisma.sql`(${user}.banned IS TRUE
    OR coalesce(${user}.away_from <= now() AND (${user}.away_until IS NULL OR ${user}.away_until > now()), false))`;
}

/**
 * Of these people, those who are not there and whose substitute is. One step: what is assigned to somebody whose substitute is
 * not there either is everybody's, and nobody stands in for a substitute.
 */
export async function findStandIns(tx: Tx, userIds: readonly string[]): Promise<Record<string, string>> {
  if (userIds.length === 0) return {};
  const rows = await tx.$queryRaw<{ id: string; substitute: string }[]>`
    SELECT x.id, s.id AS substitute FROM users x JOIN users s ON s.id = x.substitute_id
    WHERE x.id = ANY(${[...userIds]}::text[]) AND ${isAbsent("x")} AND NOT ${isAbsent("s")}`;
  return Object.fromEntries(rows.map(({ id, substitute }) => [id, substitute]));
}

/** Who of these people is away now (not: disabled), until when, and who stands in for them and is there. */
export async function findAway(tx: Tx, userIds: readonly string[]): Promise<Map<string, Absence>> {
  const rows = await tx.$queryRaw<
    { id: string; from: Date; until: Date | null; substitute: string | null; name: string | null }[]
  >`
    SELECT u.id, u.away_from AS from, u.away_until AS until, s.id AS substitute, s.name
    FROM users u LEFT JOIN users s ON s.id = u.substitute_id AND NOT ${isAbsent("s")}
    WHERE u.id = ANY(${[...userIds]}::text[]) AND u.banned IS NOT TRUE AND ${isAbsent("u")}`;
  return new Map(
    rows.map(({ id, from, until, substitute, name }) => [
      id,
      {
        away: { from: from.toISOString(), until: until?.toISOString() ?? null },
        substitute: substitute === null ? null : { userId: substitute, name: name ?? "" },
      },
    ]),
  );
}

export async function updateAbsence(
  tx: Tx,
  userId: string,
  { away, substituteId }: { away: Absence["away"]; substituteId: string | null },
): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: {
      awayFrom: away && new Date(away.from),
      awayUntil: away?.until ? new Date(away.until) : null,
      substituteId,
    },
  });
}

/** Accounts that could stand in for somebody, by name. */
export async function listColleagues(tx: Tx, userId: string): Promise<{ userId: string; name: string }[]> {
  const rows = await tx.user.findMany({
    where: { id: { not: userId }, OR: [{ banned: null }, { banned: false }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ userId: id, name }));
}
