import type { Prisma } from "#prisma/generated/client.ts";

/** What asks for what is published with the readers' login or with the press's own, in its transaction. */
export type EitherLogin = Prisma.TransactionClient;
