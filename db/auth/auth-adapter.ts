import { prismaAdapter } from "better-auth/adapters/prisma";
import { appDb } from "#db/client.ts";

/** Where the sign-in library keeps accounts, sessions and one-time links; Prisma itself stays in this folder's reach. */
export function authAdapter() {
  return prismaAdapter(appDb(), { provider: "postgresql", transaction: true });
}
