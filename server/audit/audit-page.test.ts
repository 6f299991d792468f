import { beforeAll, describe, expect, test } from "vitest";
import { appendEvents } from "#db/audit/append-events.ts";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { readPlace } from "#domain/audit/audit-filter.ts";
import { findChainFault } from "#domain/audit/chain.ts";
import { hashOf } from "#domain/hash.ts";
import { createId } from "#domain/ids.ts";
import { exportEvents } from "#server/audit/export-events.ts";
import { listEvents } from "#server/audit/list-events.ts";
import { listFilters } from "#server/audit/list-filters.ts";
import { approvedArticle, createDesk, type Desk, publish } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
let articleId: string;
let other: string;
beforeAll(async () => {
  desk = await createDesk();
  articleId = await approvedArticle(desk);
  await publish(desk.publisher, articleId);
  other = await approvedArticle(desk);
}, 60_000);

const page = async (filter: object, after: string | null = null, pageSize = 50) => {
  const found = await listEvents(desk.publisher, { filter, after: after === null ? null : readPlace(after), pageSize });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const typesOf = ({ events }: Awaited<ReturnType<typeof page>>) => events.map(({ type }) => type);
const textOf = async (format: "csv" | "jsonl", filter: object = {}) => {
  const exported = await exportEvents(desk.publisher, { format, filter });
  if (!exported.ok) throw new Error(exported.error.code);
  let text = "";
  for await (const part of exported.value) text += part;
  return text;
};

describe("the log", () => {
  test("is filtered by person, article, kind, stream and time", async () => {
    const whole = await page({ articleId });
    expect(typesOf(whole)).toEqual(["published", "approved", "submitted"]);
    expect(whole.titles).toEqual({ [articleId]: "沙田的晨光" });
    expect(whole.names[desk.reviewer.id]).toBe("Reviewer");
    expect(typesOf(await page({ actorId: desk.reviewer.id }))).toEqual(["approved", "approved"]);
    expect(typesOf(await page({ type: "submitted", stream: `article:${other}` }))).toEqual(["submitted"]);
    const [published] = whole.events;
    const at = published?.at ?? "";
    const later = new Date(Date.parse(at) + 1).toISOString();
    expect(typesOf(await page({ articleId, from: at, until: later }))).toEqual(["published"]);
    expect(typesOf(await page({ articleId, until: at }))).toEqual(["approved", "submitted"]);
    const filters = await listFilters(desk.publisher, {});
    expect(filters.ok && filters.value.types).toEqual(["approved", "published", "submitted"]);
  });

  test("is read page by page without a gap or a line twice, also where lines are of one moment", async () => {
    const command = createId();
    await transaction((tx) =>
      appendEvents(
        tx,
        { stream: "desk", actorId: null, commandId: command },
        Array.from({ length: 7 }, (_, n) => ({ type: "settingsChanged", data: { n } })),
      ),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof page>> = await page({}, after, 3);
      seen.push(...part.events.map(({ hash }) => hash));
      after = part.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await appDb().auditEvent.count());
  });

  test("is nobody's who neither publishes nor administers", async () => {
    for (const role of ["editor", "translator", "reviewer"] as const) {
      const actor = await createUser({ roles: [role] });
      expect(await exportEvents(actor, { format: "csv", filter: {} })).toMatchObject({ error: { code: "forbidden" } });
    }
  });
});

describe("an export", () => {
  test("is verified line by line, and as a chain, by whoever has nothing but the file", async () => {
    const lines = (await textOf("jsonl", { articleId }))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    for (const { hash, ...rest } of lines) expect(hashOf(rest)).toBe(hash);
    expect(findChainFault(lines)).toBeNull();
    expect(findChainFault(lines.with(1, { ...lines[1], actorId: "intruder" }))).toEqual({ seq: 2, fault: "changed" });
  });

  test("as CSV has every filtered line, and nothing in it is a formula", async () => {
    const rascal = await createUser({ roles: ["admin"], name: "=HYPERLINK(1)" });
    await transaction((tx) =>
      appendEvents(tx, { stream: "desk", actorId: rascal.id, commandId: createId() }, [
        { type: "settingsChanged", data: { text: '两行\n"quoted", and more' } },
      ]),
    );
    const csv = await textOf("csv", { actorId: rascal.id });
    expect(csv.startsWith('\ufeff"at","stream","seq","type"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(1)"`);
    expect(csv).toContain('\\""quoted\\""');
    const long = (await textOf("csv")).split("\r\n").filter((line) => line !== "");
    expect(long).toHaveLength((await appDb().auditEvent.count()) + 1);
  });
});

test("a page of a log of many lines is found by an index, whatever it is filtered by", async () => {
  const plan = (where: string) =>
    transaction(async (tx) => {
      // A small table would be sorted; whether a long one has to be is the question.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
      await tx.$executeRaw`SET LOCAL enable_sort = off`;
      const rows = await tx.$queryRawUnsafe<Record<string, string>[]>(
        `EXPLAIN SELECT * FROM audit_events WHERE ${where} ORDER BY at DESC, stream DESC, seq DESC LIMIT 50`,
      );
      return rows.map((row) => Object.values(row)[0]).join("\n");
    });
  for (const where of ["true", "actor_id = 'x'", "type = 'approved'", "(at, stream, seq) < (now(), 'desk', 1)"]) {
    const explained = await plan(where);
    expect(explained, where).toContain("Index Scan Backward");
    expect(explained, where).not.toContain("Sort");
  }
});
