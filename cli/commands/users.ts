import { z } from "zod";
import { failureLine } from "#cli/report.ts";
import { withDatabase } from "#cli/with-database.ts";
import { roleSchema } from "#domain/access.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

const addOptions = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.array(roleSchema).min(1),
  locale: readerLocaleSchema,
});
const listOptions = z.object({ json: z.boolean().default(false) });

function emailOf(text: string): string {
  const email = z.email().max(200).toLowerCase().safeParse(text);
  if (!email.success) throw new OperatorProblem(`${text} is not an e-mail address.`);
  return email.data;
}

/** `duizhao user add`; gives the exit code. */
export async function addUserCommand(text: string, rawOptions: object): Promise<number> {
  const email = emailOf(text);
  const { name, role, locale } = addOptions.parse(rawOptions);
  return withDatabase(async () => {
    const { addUser } = await import("#server/users/add-user.ts");
    const { issueSignInLink } = await import("#server/users/issue-sign-in-link.ts");
    const added = await addUser({ email, name, roles: [...new Set(role)], locale });
    if (!added.ok) throw new OperatorProblem(`${email}: ${failureLine(added.error)}.`);
    console.log(await issueSignInLink(added.value.userId));
    return 0;
  });
}

/** `duizhao user list`; gives the exit code. */
export async function listUsersCommand(rawOptions: object): Promise<number> {
  const { json } = listOptions.parse(rawOptions);
  return withDatabase(async () => {
    const { listUsers } = await import("#server/users/list-users.ts");
    const { operator } = await import("#server/importing/operator.ts");
    const listed = await listUsers(operator, {});
    if (!listed.ok) throw new OperatorProblem(failureLine(listed.error));
    for (const user of listed.value.users) {
      const fields = [
        user.email,
        user.name,
        user.roles.join(","),
        user.disabled ? "disabled" : "",
        user.lastSeenAt ?? "",
      ];
      console.log(json ? JSON.stringify(user) : fields.join("\t"));
    }
    return 0;
  });
}

/** `duizhao user link`; gives the exit code. */
export async function linkCommand(text: string): Promise<number> {
  const email = emailOf(text);
  return withDatabase(async () => {
    const { transaction } = await import("#db/transaction.ts");
    const { findDeskUser } = await import("#db/users/users.ts");
    const { issueSignInLink } = await import("#server/users/issue-sign-in-link.ts");
    const user = await transaction((tx) => findDeskUser(tx, { email }));
    if (user === null || user.disabled) throw new OperatorProblem(`${email} has no account that may sign in.`);
    console.log(await issueSignInLink(user.id));
    return 0;
  });
}
