import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { type CreatedArticle, createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import type { WorkingCopy } from "#domain/article/article.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy, saveWorkingCopyInput } from "#server/editions/save-working-copy.ts";

useTestDatabase();

let ann: Actor;
let bob: Actor;
let article: CreatedArticle;

beforeEach(async () => {
  ann = await createUser({ roles: ["editor"] });
  bob = await createUser({ roles: ["translator"] });
  article = await createArticle({ createdBy: ann.id });
});

const first = "第一段。";
const second = "第二段。";

function save(actor: Actor, texts: string[], over: Partial<Parameters<typeof saveWorkingCopy>[1]> = {}) {
  return saveWorkingCopy(actor, {
    commandId: createId(),
    editionId: article.editionIds.zh,
    baseLockVersion: 1,
    title: "沙田的晨光",
    deck: "",
    document: documentOf(texts),
    ...over,
  });
}

async function read(language: Language = "zh"): Promise<WorkingCopy> {
  const result = await readArticle(ann, { articleId: article.id });
  const copy = result.ok ? result.value.editions[language] : undefined;
  if (!copy) throw new Error("the article can't be read");
  return copy;
}

const revisions = (editionId = article.editionIds.zh) =>
  appDb().revision.findMany({ where: { editionId }, orderBy: { number: "asc" } });

/** Moves the clock of what stands back, as if it had been written so long ago. */
async function age(minutes: number, editionId = article.editionIds.zh) {
  await appDb()
    .$executeRaw`UPDATE working_copies SET unrevised_since = unrevised_since - make_interval(mins => ${minutes}) WHERE edition_id = ${editionId}`;
}

describe("saving", () => {
  test("stores the text, counts the version and remembers who wrote what", async () => {
    const saved = await save(bob, [first, "第二段，改过。"]);
    expect(saved).toMatchObject({ ok: true, value: { lockVersion: 2, voided: false } });
    const copy = await read();
    expect(copy).toMatchObject({ lockVersion: 2, savedBy: bob.id, document: documentOf([first, "第二段，改过。"]) });
    expect(copy.contributions).toEqual({
      title: [ann.id],
      deck: [ann.id],
      "block:b1": [ann.id],
      "block:b2": [ann.id, bob.id].sort(),
    });
  });

  test("tells the desk's list", async () => {
    await save(bob, [first], { title: "数字大湾区" });
    const row = await appDb().article.findUniqueOrThrow({ where: { id: article.id } });
    expect(row).toMatchObject({ updatedBy: bob.id, searchTitle: "数字大湾区\nmorning in sha tin" });
  });

  test("the same text again writes nothing", async () => {
    await save(ann, [first, second]);
    expect(await save(ann, [first, second])).toMatchObject({ ok: true, value: { lockVersion: 1 } });
    expect(await read()).toMatchObject({ lockVersion: 1 });
  });

  test("text that PostgreSQL can't keep is mended, not lost", async () => {
    const sent = { commandId: createId(), editionId: article.editionIds.zh, baseLockVersion: 1, deck: "" };
    const input = { ...sent, title: "题\u0000", document: documentOf(["一\u0000二\ud83d"]) };
    expect(await saveWorkingCopy(ann, saveWorkingCopyInput.parse(input))).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ title: "题", document: documentOf(["一二\ufffd"]) });
  });
});

describe("two people at once", () => {
  test("one save wins and the other gets the conflict with what stands", async () => {
    const results = await Promise.all([save(ann, ["甲"]), save(bob, ["乙"])]);
    const won = results.filter((result) => result.ok);
    const lost = results.find((result) => !result.ok);
    expect(won).toHaveLength(1);
    const copy = await read();
    expect(lost).toMatchObject({ error: { code: "conflict", detail: { current: copy } } });
    expect(copy.lockVersion).toBe(2);
  });

  test("a stale base is refused with the working copy to merge with", async () => {
    await save(ann, ["甲"]);
    const refused = await save(bob, ["乙"]);
    expect(refused).toEqual({ ok: false, error: { code: "conflict", detail: { current: await read() } } });
    expect(await read()).toMatchObject({ savedBy: ann.id, document: documentOf(["甲"]) });
  });

  test("both languages can be saved at the same moment without losing a row", async () => {
    const zh = documentOf(["一", "二", "三"]);
    const en = documentOf(["One", "Two", "Three", "Four"]);
    const [left, right] = await Promise.all([
      save(ann, [], { document: zh }),
      save(bob, [], { editionId: article.editionIds.en, title: "T", document: en }),
    ]);
    expect([left.ok, right.ok]).toEqual([true, true]);
    const result = await readArticle(ann, { articleId: article.id });
    const rows = result.ok ? result.value.alignment.rows : [];
    expect(rows.flatMap((row) => row.sourceIds)).toEqual(["b1", "b2", "b3"]);
    expect(rows.flatMap((row) => row.targetIds).sort()).toEqual(["b1", "b2", "b3", "b4"]);
  });
});

describe("a repeated command", () => {
  test("gives the same answer and writes nothing", async () => {
    const commandId = createId();
    const answer = await save(ann, ["甲"], { commandId });
    await save(ann, ["乙"], { baseLockVersion: 2 });
    expect(await save(ann, ["甲"], { commandId })).toEqual(answer);
    expect(await read()).toMatchObject({ lockVersion: 3, document: documentOf(["乙"]) });
  });

  test("sent ten times at once is done once", async () => {
    const commandId = createId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => save(ann, ["甲"], { commandId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await read()).toMatchObject({ lockVersion: 2 });
  });

  test("that was refused may succeed later", async () => {
    const commandId = createId();
    expect(await save(ann, ["甲"], { commandId, baseLockVersion: 7 })).toMatchObject({ error: { code: "conflict" } });
    expect(await save(ann, ["甲"], { commandId })).toMatchObject({ ok: true });
  });

  test("belongs to whoever sent it", async () => {
    const commandId = createId();
    await save(ann, ["甲"], { commandId });
    expect(await save(bob, ["乙"], { commandId })).toMatchObject({ error: { code: "conflict" } });
  });
});

describe("revisions", () => {
  test("none is cut while one person goes on writing", async () => {
    for (let version = 1; version <= 4; version++) await save(ann, [`第${version}稿`], { baseLockVersion: version });
    expect(await revisions()).toEqual([]);
  });

  test("what the first wrote is kept when somebody else takes over", async () => {
    await save(ann, ["甲"]);
    await save(bob, ["甲乙"], { baseLockVersion: 2 });
    expect(await revisions()).toMatchObject([
      { number: 1, reason: "pause", createdBy: ann.id, document: documentOf(["甲"]) },
    ]);
  });

  test("one is cut after ten minutes of one person's work and not after nine", async () => {
    await save(ann, ["甲"]);
    await age(9);
    await save(ann, ["甲乙"], { baseLockVersion: 2 });
    expect(await revisions()).toHaveLength(0);
    await age(1);
    await save(ann, ["甲乙丙"], { baseLockVersion: 3 });
    expect(await revisions()).toMatchObject([{ number: 1, document: documentOf(["甲乙"]) }]);
    await save(ann, ["甲乙丙丁"], { baseLockVersion: 4 });
    expect(await revisions()).toHaveLength(1);
  });

  test("numbers have no gaps when many take over at once", async () => {
    const writers = await Promise.all(Array.from({ length: 6 }, () => createUser()));
    for (let version = 1; version <= 4; version++)
      await Promise.all(writers.map((writer, at) => save(writer, [`${version}-${at}`], { baseLockVersion: version })));
    const numbers = (await revisions()).map((revision) => revision.number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect((await read()).lockVersion).toBe(5);
  });
});

describe("alignment", () => {
  test("a changed source makes its row stale and the wording the target was made from is kept", async () => {
    await save(bob, [], {
      editionId: article.editionIds.en,
      title: "Morning in Sha Tin",
      document: documentOf(["First, translated.", "Second."]),
    });
    await save(ann, ["第一段，改写。", second]);
    const result = await readArticle(ann, { articleId: article.id });
    const [row, untouched] = result.ok ? result.value.alignment.rows : [];
    expect(row).toMatchObject({ sourceIds: ["b1"], targetIds: ["b1"], status: "draft" });
    expect(untouched?.sourceHashes).toEqual([]);
    const wording = await appDb().wording.findUniqueOrThrow({ where: { hash: row?.sourceHashes[0] ?? "" } });
    expect(wording.block).toEqual({ type: "paragraph", attrs: {}, content: [{ type: "text", text: first }] });
  });
});

describe("refusals", () => {
  test("an unknown edition is not found", async () => {
    expect(await save(ann, ["甲"], { editionId: createId() })).toMatchObject({ error: { code: "notFound" } });
  });

  test("an admin who is nothing else may not write", async () => {
    const admin = await createUser({ roles: ["admin"] });
    expect(await save(admin, ["甲"])).toMatchObject({ error: { code: "forbidden" } });
  });

  const paragraph = (attrs: object, content: unknown[] = []) => ({
    type: "doc",
    content: [{ type: "paragraph", attrs, content }],
  });
  const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
  const hostile: [string, unknown, string][] = [
    [
      "10,000 levels deep",
      JSON.parse(`${'{"type":"doc","content":['.repeat(10_000)}${"]}".repeat(10_000)}`),
      "documentTooLarge",
    ],
    ["of 5 MB", paragraph({ id: "a", junk: "x".repeat(5_000_000) }), "documentTooLarge"],
    ["with __proto__", JSON.parse('{"type":"doc","content":[],"__proto__":{"polluted":1}}'), "documentInvalid"],
    [
      "with a javascript: link",
      paragraph({ id: "a" }, [{ type: "text", text: "x", marks: [link] }]),
      "documentInvalid",
    ],
    ["with an unknown node", { type: "doc", content: [{ type: "script", attrs: { id: "a" } }] }, "documentInvalid"],
    ["that is a string", "doc", "documentInvalid"],
    ["that is missing", undefined, "documentInvalid"],
  ];
  test.each(hostile)("a document %s is refused and nothing is written", async (_, document, code) => {
    expect(await save(ann, [], { document })).toMatchObject({ error: { code } });
    expect(await read()).toMatchObject({ lockVersion: 1 });
  });
});
