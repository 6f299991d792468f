import { type Actor, roles } from "#domain/access.ts";

/**
 * Who acts when the operator runs a command on the machine that holds the database. Not an account: nobody can sign in
 * as it, and what it imported was written by none of the desk's people.
 */
export const operator: Actor = { id: "operator", name: "Operator", roles, grants: [], locale: "en" };
