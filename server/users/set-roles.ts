import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { findColumns } from "#db/columns/columns.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { announce } from "#db/presence/announce.ts";
import { findDeskUser, lockAdmins, updateRoles } from "#db/users/users.ts";
import { type Actor, grantsSchema, may, narrowing, roleSchema } from "#domain/access.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { rolesText } from "#domain/users/roles-of.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { notify } from "#server/notifications/notify.ts";

export const setRolesInput = z.strictObject({
  commandId: idSchema,
  userId: userIdSchema,
  roles: z.array(roleSchema).min(1).max(5),
  /** What narrows them. Always said, so that nobody widens what they did not look at. */
  grants: grantsSchema,
});

/**
 * Gives an account exactly these roles, for exactly these columns and languages, at once: decisions it gave as what it no longer
 * is stop counting. A column that the desk doesn't have is `notFound`.
 */
export async function setRoles(actor: Actor, input: z.infer<typeof setRolesInput>): Promise<Result<null>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const { commandId, userId, roles } = input;
  const grants = narrowing(roles, input.grants);
  return answerOnce(actor, { id: commandId, name: "users/set-roles", answer: z.null() }, async (tx) => {
    const admins = await lockAdmins(tx);
    const user = await findDeskUser(tx, { id: userId });
    if (!user) return refuse("notFound");
    if (!roles.includes("admin") && admins.length === 1 && admins[0] === userId) return refuse("lastAdmin");
    const known = new Set((await findColumns(tx)).map(({ id }) => id));
    const named = grants.flatMap(({ columns }) => (columns === "all" ? [] : columns));
    if (named.some((id) => !known.has(id))) return refuse("notFound", { params: { what: "column" } });
    await updateRoles(tx, userId, { roles, grants });
    await announce({ kind: "sessions", userId }, tx);
    const changed = rolesText(user.roles) !== rolesText(roles) || !sameJson(user.grants, grants);
    if (userId !== actor.id && changed)
      await notify(tx, [{ userId, articleId: null, actorId: actor.id, content: { kind: "rolesChanged", roles } }]);
    // What counts changes with it, and so does what waits for whom.
    await addJob(tx, "fill-inbox", {}, { jobKey: "fill-inbox" });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "rolesSet", data: { from: user.roles, to: roles, grants: { from: user.grants, to: grants } } },
    ]);
    return ok(null);
  });
}
