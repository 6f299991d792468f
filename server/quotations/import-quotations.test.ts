import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { exportQuotations } from "#server/quotations/export-quotations.ts";
import { importQuotations } from "#server/quotations/import-quotations.ts";
import {
  answerOf,
  blockOf,
  contentOf,
  createEntry,
  putIn,
  read,
  revise,
  verify,
} from "#server/quotations/testing/entries.ts";
import { codeOf } from "#server/reviews/testing/desk.ts";
import { createTag } from "#server/tags/create-tag.ts";

useTestDatabase();

let ann: Actor;
let ben: Actor;
let river: { id: string; slug: string };
beforeAll(async () => {
  ann = await createUser({ roles: ["editor"] });
  ben = await createUser({ roles: ["reviewer"] });
  const name = { "zh-Hans": "河流", "zh-Hant": "河流", en: "River" };
  river = answerOf(await createTag(ann, { commandId: createId(), name }));
});

const send = (text: string, file = "library.csv", commandId = createId()) =>
  importQuotations(ann, { commandId, file, text });
const count = () => appDb().quotation.count();
const exported = async (format: "csv" | "json") => answerOf(await exportQuotations(ann, { format })).text;

describe("a CSV", () => {
  test("adds entries that nobody vouches for, whatever it says, under the ids it has", async () => {
    const text = `id,zh,zh_speaker,en,date,tags,verified
ferry-lamp,渡口的燈亮了，船就回來。,何遠,When the lamp is lit the boat comes in.,1987-03,${river.slug};${river.slug},yes
,河水不记得谁来过。,,,,,`;
    const done = answerOf(await send(text));
    expect(done).toMatchObject({
      entries: [
        { at: 2, outcome: "added", id: "ferry-lamp" },
        { at: 3, outcome: "added" },
      ],
      ignored: ["verified"],
    });
    expect(await read(ben, "ferry-lamp")).toMatchObject({
      origin: "import",
      tags: [river.id],
      newest: {
        number: 1,
        madeBy: ann.id,
        verifiedAt: null,
        content: { script: "Hant", date: "1987-03", zh: { speaker: "何遠" } },
      },
    });
    expect(codeOf(await verify(ann, "ferry-lamp"))).toBe("ownWork");
    expect(codeOf(await verify(ben, "ferry-lamp"))).toBe("done");
  });

  test("tells what is there already: by its id, by its words in either script, within the file, and short words by the letter", async () => {
    const id = await createEntry(ann, contentOf({ zh: { text: "路灯比星星低，所以照得见人的脸。" }, en: null }));
    const short = await createEntry(ann, contentOf({ zh: { text: "慢慢来。" }, en: null }));
    const before = await count();
    const done = answerOf(
      await send(
        `id,zh,en\n${id},路灯比星星低，所以照得见人的脸。,\n,路燈比星星低，所以照得見人的手。,\n,慢慢来,\n,慢慢走,\n,,慢慢来` +
          "\n,两行之间，总要留一点空白给读者。,Leave the reader some room.\n,两行之间，总要留一点空白给读者,",
      ),
    );
    expect(done.entries).toMatchObject([
      { at: 2, outcome: "known", id },
      { at: 3, outcome: "known", id, similarity: expect.closeTo(0.93, 1) },
      { at: 4, outcome: "known", id: short, similarity: 1 },
      { at: 5, outcome: "added" },
      { at: 6, outcome: "known", id: short },
      { at: 7, outcome: "added" },
      { at: 8, outcome: "known", id: done.entries[5]?.id },
    ]);
    expect(await count()).toBe(before + 2);
  });

  test("adds nothing when one line of it can't be added, and says which and why", async () => {
    const id = await createEntry(ann, contentOf({ zh: { text: "原来的那一句话，谁也没有改过。" }, en: null }));
    const before = await count();
    const text = `id,zh,date,tags\n,一句可以收进来的话。,,\n,"两行\n话",2024-9,\n${id},完全是另外一句话，跟它没有关系。,,\n,又一句。,,no-such\nBad Id,好。,,`;
    expect(await send(text)).toMatchObject({
      error: {
        code: "portableInvalid",
        params: { file: "library.csv", problem: "4 of its entries cannot be added" },
        detail: {
          refused: [
            { at: 3, problem: expect.stringMatching(/^date: /) },
            { at: 5, problem: `id: “${id}” is another quotation of the library` },
            { at: 6, problem: "tags: there is no “no-such”" },
            { at: 7, problem: expect.stringMatching(/^id: “Bad Id”/) },
          ],
        },
      },
    });
    expect(await count()).toBe(before);
    expect(await send("title\nx", "list.CSV")).toMatchObject({
      error: { code: "portableInvalid", params: { file: "list.CSV", problem: "line 1: there is no column “title”" } },
    });
  });

  test("is taken in once by a command that is repeated, and by nobody who may not write", async () => {
    const commandId = createId();
    const text = "zh\n重发一遍也只收一次的那句话。";
    const first = await send(text, "a.csv", commandId);
    const before = await count();
    expect(await send(text, "a.csv", commandId)).toEqual(first);
    expect(await count()).toBe(before);
    const admin = await createUser({ roles: ["admin"] });
    const input = { commandId: createId(), file: "a.csv", text };
    expect(codeOf(await importQuotations(admin, input))).toBe("forbidden");
    expect(codeOf(await exportQuotations(admin, { format: "csv" }))).toBe("forbidden");
  });
});

describe("what was exported", () => {
  test("has every entry of the library, and is known when it comes back", async () => {
    const id = await createEntry(ann, contentOf({ zh: { text: "=第一稿" }, en: null }), [river.id]);
    await revise(ben, id, 1, contentOf({ zh: { text: "=定稿，\n有两行。" }, en: { text: "'-Final" } }));
    await verify(ann, id, 2);
    for (const format of ["csv", "json"] as const) {
      const text = await exported(format);
      const before = await count();
      const done = answerOf(await send(text, `library.${format}`));
      expect(done.entries.map(({ outcome }) => outcome)).toEqual(Array.from({ length: before }, () => "known"));
      expect(await exported(format)).toBe(text);
    }
    const csv = await exported("csv");
    expect(csv).toContain(`"${id}","Hans","2024-09-12","'=定稿，\n有两行。","''-Final"`);
    expect(csv).toMatch(/"river","yes"\r\n/);
    const [whole] = JSON.parse(await exported("json")).filter((entry: { id: string }) => entry.id === id);
    expect(whole).toMatchObject({
      origin: "desk",
      tags: [river.id],
      versions: [{ why: "" }, { why: "The book says so." }],
    });
    expect(JSON.stringify(whole)).not.toMatch(/verified|madeBy/);
  });

  test("comes back whole after it is gone: as JSON with its versions, as CSV with the newest", async () => {
    const one = contentOf({ zh: { text: "+ 先说的一句话，'引'号在里头。" }, rights: "@ the desk" });
    const two = contentOf({ zh: { text: "'=后说的另一句话，\r\n跟先前的没有关系。" }, en: null });
    const id = await createEntry(ann, one, [river.id]);
    await revise(ben, id, 1, two);
    const made = (await read(ann, id)).versions.map(({ number, content, why, madeAt }) => ({
      number,
      content,
      why,
      madeAt,
    }));
    const files = { json: await exported("json"), csv: await exported("csv") };
    const gone = () => appDb().quotation.delete({ where: { id } });
    await gone();
    expect(answerOf(await send(files.json, "l.json")).entries).toContainEqual(
      expect.objectContaining({ outcome: "added", id }),
    );
    expect(await read(ann, id)).toMatchObject({ origin: "import", tags: [river.id], versions: made });
    expect((await read(ann, id)).versions.map(({ madeBy }) => madeBy)).toEqual([ann.id, ann.id]);
    await gone();
    await send(files.csv);
    expect((await read(ann, id)).versions).toMatchObject([{ number: 1, content: two }]);
  });
});

describe("JSON", () => {
  test("says by number which entry it cannot be", async () => {
    const entry = { id: "json-one", origin: "desk", tags: [], versions: [] };
    const version = { content: { script: "Hans", zh: { text: "话。" } }, why: "", madeAt: "2026-01-01T00:00:00Z" };
    const text = JSON.stringify([
      { ...entry, versions: [version] },
      entry,
      { ...entry, id: "json-two", verified: true },
    ]);
    expect(await send(text, "l.json")).toMatchObject({
      error: { detail: { refused: [{ at: 2, problem: expect.stringMatching(/^versions/) }, { at: 3 }] } },
    });
    expect(await send("{}", "l.json")).toMatchObject({
      error: { params: { problem: "is no list of entries in JSON" } },
    });
  });

  test("makes known where a text named an entry before the library had it", async () => {
    const id = await createEntry(ann, contentOf({ zh: { text: "文章先到，语录后到的那一句。" } }));
    const article = await createArticle({ createdBy: ann.id });
    await putIn(ann, article.id, "zh", await blockOf(ann, article.id, id, "zh"));
    const text = await exported("json");
    await appDb().quotationUse.deleteMany({ where: { quotationId: id } });
    await appDb().quotation.delete({ where: { id } });
    await send(text, "l.json");
    expect((await read(ann, id)).uses).toMatchObject([
      { articleId: article.id, language: "zh", blockId: "q1", version: 1 },
    ]);
  });
});

test.each([
  ["json", JSON.stringify(Array.from({ length: 20_001 }, () => 0))],
  ["csv", `zh\n${"，\n".repeat(20_001)}`],
])("a %s of more than an import reads is refused before its entries are", async (format, text) => {
  expect(await send(text, `library.${format}`)).toMatchObject({ error: { code: "tooLarge" } });
});

test("a time that no database has is told at its entry", async () => {
  const versions = [{ content: { script: "Hans", zh: { text: "零年没有人写过这句话。" } }, why: "", madeAt: "" }];
  const entry = { id: createId(), origin: "desk", tags: [], versions };
  const at = (madeAt: string) =>
    send(JSON.stringify([{ ...entry, versions: versions.map((one) => ({ ...one, madeAt })) }]), "library.json");
  const problem = expect.stringContaining("before the year 1000");
  expect(await at("0000-01-01T00:00:00Z")).toMatchObject({ error: { detail: { refused: [{ at: 1, problem }] } } });
  expect(codeOf(await at("9999-12-31T23:59:59.123456789+14:00"))).toBe("done");
});
