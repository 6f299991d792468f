import { randomBytes } from "node:crypto";
import { withDatabase } from "#cli/with-database.ts";
import { createRolesSql, grantsSql } from "#db/roles-sql.ts";

/** `duizhao db roles`: to be run once by the owner of an external database. */
export function printRoles(): void {
  const password = () => randomBytes(18).toString("base64url");
  const passwords = { app: password(), reader: password() };
  console.log(
    "-- Run as the owner of the database, after its first migration; again after an upgrade only from BEGIN on.",
  );
  console.log(`-- Then set DATABASE_URL to log in as duizhao_app, DATABASE_READER_URL as duizhao_reader,`);
  console.log("-- and DATABASE_OWNER_URL as the owner.");
  console.log(createRolesSql(passwords));
  console.log(`BEGIN;\n${grantsSql().trim()}\nCOMMIT;`);
}

/** `duizhao audit verify`; gives the exit code. */
export async function verifyAudit(): Promise<number> {
  return withDatabase(async () => {
    const { verifyAuditChain } = await import("#server/audit/verify-chain.ts");
    const { streams, events, faults } = await verifyAuditChain();
    for (const fault of faults)
      console.error(`${fault.stream}: event ${fault.seq} does not follow from the one before it`);
    console.log(`${events} events in ${streams} streams, ${faults.length} broken`);
    return faults.length === 0 ? 0 : 1;
  });
}
