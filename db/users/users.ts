import type { Tx } from "#db/transaction.ts";
import type { Absence } from "#db/users/absences.ts";
import { type Grant, grantsSchema, type Role } from "#domain/access.ts";
import { type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import { rolesOf, rolesText } from "#domain/users/roles-of.ts";

/** An account as an administrator sees it. */
export type DeskUser = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  grants: Grant[];
  absence: Absence;
  locale: ReaderLocale;
  disabled: boolean;
  createdAt: string;
  /** When one of its sessions was last used; null while nobody has signed in. */
  lastSeenAt: string | null;
};

export async function listDeskUsers(tx: Tx): Promise<DeskUser[]> {
  const rows = await tx.user.findMany({ include: withLastSession, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(toDeskUser);
}

export async function findDeskUser(tx: Tx, by: { id: string } | { email: string }): Promise<DeskUser | null> {
  const row = await tx.user.findUnique({ where: by, include: withLastSession });
  return row && toDeskUser(row);
}

/** Locks all accounts that administer, in one order, so that two changes at once can't leave none. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string; role: string | null; banned: boolean | null }[]
  >`SELECT id, role, banned FROM users WHERE role LIKE '%admin%' ORDER BY id FOR NO KEY UPDATE`;
  return rows.filter((row) => rolesOf(row.role).includes("admin") && row.banned !== true).map((row) => row.id);
}

export async function insertUser(
  tx: Tx,
  user: { id: string; name: string; email: string; roles: readonly Role[]; locale: ReaderLocale; personId?: string },
): Promise<void> {
  const { roles, personId, ...rest } = user;
  // Invited by somebody who knows the address; the link that goes there is what proves it.
  await tx.user.create({
    data: { ...rest, role: rolesText(roles), emailVerified: true, ...(personId ? { personId } : {}) },
  });
}

export async function updateRoles(
  tx: Tx,
  id: string,
  { roles, grants }: { roles: readonly Role[]; grants: readonly Grant[] },
): Promise<void> {
  await tx.user.update({ where: { id }, data: { role: rolesText(roles), grants: [...grants] } });
}

/** Disabling ends every session and link in the same transaction. */
export async function setDisabled(tx: Tx, user: { id: string; email: string }, disabled: boolean): Promise<void> {
  await tx.user.update({ where: { id: user.id }, data: { banned: disabled } });
  if (!disabled) return;
  await tx.session.deleteMany({ where: { userId: user.id } });
  await tx.verification.deleteMany({ where: { value: { contains: JSON.stringify(user.email) } } });
}

export async function updatePreferences(
  tx: Tx,
  id: string,
  preferences: { locale?: ReaderLocale | undefined; colorScheme?: string | undefined },
): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      ...(preferences.locale ? { locale: preferences.locale } : {}),
      ...(preferences.colorScheme ? { colorScheme: preferences.colorScheme } : {}),
    },
  });
}

export async function hasPassword(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.account.count({ where: { userId, providerId: "credential", password: { not: null } } })) > 0;
}

export type DeskSession = { id: string; startedAt: string; lastSeenAt: string; address: string; device: string };

export async function listUserSessions(tx: Tx, userId: string): Promise<DeskSession[]> {
  const rows = await tx.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
    address: row.ipAddress ?? "",
    device: row.userAgent ?? "",
  }));
}

/** False when the person has no such session. */
export async function deleteUserSession(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
  return (await tx.session.deleteMany({ where: { id: sessionId, userId } })).count > 0;
}

const withLastSession = {
  substitute: { select: { id: true, name: true } },
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: "desc" }, take: 1 },
} as const;

function toDeskUser(row: {
  id: string;
  name: string;
  email: string;
  role: string | null;
  grants: unknown;
  locale: string;
  banned: boolean | null;
  awayFrom: Date | null;
  awayUntil: Date | null;
  substitute: { id: string; name: string } | null;
  createdAt: Date;
  sessions: { updatedAt: Date }[];
}): DeskUser {
  const locale = readerLocaleSchema.safeParse(row.locale);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: rolesOf(row.role),
    grants: grantsSchema.parse(row.grants),
    absence: {
      away: row.awayFrom && { from: row.awayFrom.toISOString(), until: row.awayUntil?.toISOString() ?? null },
      substitute: row.substitute && { userId: row.substitute.id, name: row.substitute.name },
    },
    locale: locale.success ? locale.data : "zh-Hans",
    disabled: row.banned === true,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.sessions[0]?.updatedAt.toISOString() ?? null,
  };
}
