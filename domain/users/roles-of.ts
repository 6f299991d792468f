import { type Role, roleSchema, roles } from "#domain/access.ts";

/** Roles as an account keeps them: names separated by commas; unknown ones are ignored. */
export function rolesOf(text: string | null): Role[] {
  return (text ?? "").split(",").flatMap((part) => {
    const role = roleSchema.safeParse(part.trim());
    return role.success ? [role.data] : [];
  });
}

/** The stored form, in the order of the list. */
export function rolesText(given: readonly Role[]): string {
  return roles.filter((role) => given.includes(role)).join(",");
}
