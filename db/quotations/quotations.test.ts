import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { deleteQuotation, insertQuotation, insertVersion, markVerified } from "#db/quotations/quotations.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { quotationContentSchema } from "#domain/quotations/quotation.ts";

useTestDatabase();

/** The login with every right: what it can't do, nobody can. */
let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
});
afterAll(() => owner.end());

const content = quotationContentSchema.parse({ script: "Hans", zh: { text: "先把数字写对。" } });
const by = async (actorId = "ann") => ({ actorId, at: await transaction(databaseNow) });

async function stored(): Promise<string> {
  const who = await by();
  const entry = { id: createId(), origin: "desk" as const, tags: [], content };
  return (await transaction((tx) => insertQuotation(tx, entry, who))).id;
}

describe("the database", () => {
  test.each(["content = '{}'", "why = 'other'", "made_by = 'ben'", "made_at = now() - interval '1 day'", "number = 2"])(
    "does not let a version become another: %s",
    async (change) => {
      const id = await stored();
      await expect(
        owner.query(`UPDATE quotation_versions SET ${change} WHERE quotation_id = $1`, [id]),
      ).rejects.toMatchObject({ severity: "ERROR", message: expect.stringMatching(/quotation_versions/) });
    },
  );

  test("lets somebody vouch for a version once, and never take it back", async () => {
    const id = await stored();
    const vouch = async () => transaction(async (tx) => markVerified(tx, id, 1, await by("ben")));
    expect(await vouch()).toBe(true);
    expect(await vouch()).toBe(false);
    for (const change of ["verified_by = 'ann'", "verified_at = NULL, verified_by = NULL"])
      await expect(
        owner.query(`UPDATE quotation_versions SET ${change} WHERE quotation_id = $1`, [id]),
      ).rejects.toThrow(/quotation_versions/);
  });

  test("asks who it was that vouched", async () => {
    const id = await stored();
    await expect(
      owner.query("UPDATE quotation_versions SET verified_at = now() WHERE quotation_id = $1", [id]),
    ).rejects.toThrow("verified_by_somebody");
  });

  test("numbers versions from 1 without gaps", async () => {
    const id = await stored();
    const insert = (number: number) =>
      owner.query("INSERT INTO quotation_versions (quotation_id, number, content, why) VALUES ($1, $2, '{}', '')", [
        id,
        number,
      ]);
    await expect(insert(3)).rejects.toThrow("leaves a gap");
    await expect(insert(1)).rejects.toThrow("leaves a gap");
    expect(
      await transaction(async (tx) => insertVersion(tx, { id, base: 2, content, why: "x" }, await by())),
    ).toBeNull();
    expect(
      await transaction(async (tx) => insertVersion(tx, { id, base: 1, content, why: "x" }, await by())),
    ).toMatchObject({ newest: { number: 2 } });
  });

  test("takes versions out with their entry, not by themselves", async () => {
    const id = await stored();
    await transaction((tx) => deleteQuotation(tx, id));
    expect(await appDb().quotationVersion.count({ where: { quotationId: id } })).toBe(0);
  });
});
