import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createPerson, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { publishedQuotationSchema } from "#domain/quotations/published.ts";
import { tagQuotation } from "#server/quotations/tag-quotation.ts";
import { answerOf, contentOf, createEntry, read, revise, verify } from "#server/quotations/testing/entries.ts";
import { verifyQuotation } from "#server/quotations/verify-quotation.ts";
import { codeOf } from "#server/reviews/testing/desk.ts";
import { createTag } from "#server/tags/create-tag.ts";

useTestDatabase();

let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  ann = await createUser({ roles: ["editor"], name: "Ann" });
  ben = await createUser({ roles: ["reviewer"], name: "Ben" });
});

async function published(id: string) {
  const row = await appDb().publishedQuotation.findUnique({ where: { id } });
  return row && { date: row.date, data: publishedQuotationSchema.parse(row.data) };
}
const pressJobs = async (id: string) =>
  appDb().$queryRaw<{ payload: unknown }[]>`
    SELECT j.payload FROM graphile_worker._private_jobs j WHERE j.key = ${`press:quotation:${id}`}`;

describe("vouching for an entry", () => {
  test("says who and when, and gives readers what it says in every locale", async () => {
    await createPerson({ hans: "沈亦文", hant: "沈亦文", en: "Shen Yiwen" });
    const name = { "zh-Hans": "数字", "zh-Hant": "數字", en: "Numbers" };
    const tag = answerOf(await createTag(ann, { commandId: createId(), name }));
    const id = await createEntry(ann, contentOf({ rights: "By leave." }), [tag.id]);
    expect(await published(id)).toBeNull();
    expect(answerOf(await verify(ben, id))).toEqual({ version: 1 });
    const { newest } = await read(ann, id);
    expect(newest).toMatchObject({ number: 1, verifiedBy: ben.id, verifiedAt: expect.any(String) });
    const { date, data } = (await published(id)) ?? {};
    expect(date).toBe("2024-09-12");
    expect(data).toMatchObject({ id, version: 1, verifiedAt: newest.verifiedAt, rights: "By leave." });
    expect(data?.said["zh-Hant"]?.paragraphs).toEqual(["先把數字寫對，再把句子寫好。"]);
    expect(data?.said["zh-Hans"]?.attribution).toMatchObject({ speaker: "沈亦文", date: "2024-09-12" });
    expect(data?.said.en?.paragraphs).toEqual(["Get the number right first, then the sentence."]);
    expect(data?.tags).toEqual([{ id: tag.id, name }]);
    expect(await pressJobs(id)).toEqual([{ payload: { quotationId: id } }]);
  });

  test("gives nothing in a language that the entry has no words in", async () => {
    const id = await createEntry(ann, contentOf({ zh: null }));
    await verify(ben, id);
    expect((await published(id))?.data.said).toMatchObject({ "zh-Hans": null, "zh-Hant": null });
  });

  test("protects the name of a speaker whom the desk knows", async () => {
    await createPerson({ hans: "叶范", hant: "葉范", en: "Ye Fan" });
    const id = await createEntry(ann, contentOf({ zh: { speaker: "叶范" } }));
    await verify(ben, id);
    expect((await published(id))?.data.said["zh-Hant"]?.attribution.speaker).toBe("葉范");
  });

  test("is nobody's to do for words of their own, but anybody else's", async () => {
    const cat = await createUser({ roles: ["editor", "reviewer"] });
    const id = await createEntry(cat);
    expect(codeOf(await verify(cat, id))).toBe("ownWork");
    await revise(ann, id, 1, contentOf({ date: "2020" }));
    expect(codeOf(await verify(ann, id, 2))).toBe("ownWork");
    expect(codeOf(await verify(cat, id, 2))).toBe("done");
    expect(await published(id)).toMatchObject({ data: { version: 2 } });
  });

  test("is of the newest version, and happens once", async () => {
    const id = await createEntry(ann);
    const command = { commandId: createId(), quotationId: id, version: 1 };
    const first = await verifyQuotation(ben, command);
    expect(await verifyQuotation(ben, command)).toEqual(first);
    expect(codeOf(await verify(ben, id))).toBe("alreadySigned");
    await revise(ann, id, 1, contentOf({ date: "2020" }));
    expect(await verify(ben, id, 1)).toMatchObject({
      error: { code: "conflict", detail: { current: { number: 2, verifiedAt: null } } },
    });
    expect(codeOf(await verify(ben, createId()))).toBe("notFound");
  });

  test("is asked of two at once and done by one", async () => {
    const id = await createEntry(ann);
    const cat = await createUser({ roles: ["publisher"] });
    const both = await Promise.all([verify(ben, id), verify(cat, id)]);
    const codes = both.map(codeOf).sort();
    expect(codes[0] === "done" || codes[1] === "done").toBe(true);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
  });
});

describe("readers", () => {
  test("keep what was vouched for while a new version waits", async () => {
    const id = await createEntry(ann);
    await verify(ben, id);
    await revise(ann, id, 1, contentOf({ zh: { text: "另一种说法。" } }));
    expect((await published(id))?.data).toMatchObject({ version: 1 });
    await verify(ben, id, 2);
    expect((await published(id))?.data.said["zh-Hans"]?.paragraphs).toEqual(["另一种说法。"]);
  });

  test("see other tags at once, also while a new version waits", async () => {
    const name = { "zh-Hans": "河流", "zh-Hant": "河流", en: "River" };
    const tag = answerOf(await createTag(ann, { commandId: createId(), name }));
    const file = (quotationId: string) =>
      tagQuotation(ann, { commandId: createId(), quotationId, baseLockVersion: 1, tags: [tag.id] });
    const [id, waiting] = [await createEntry(ann), await createEntry(ann)];
    await verify(ben, id);
    const before = await published(id);
    await revise(ann, id, 1, contentOf({ date: "2020" }));
    await file(id);
    await file(waiting);
    expect(await published(id)).toEqual({ ...before, data: { ...before?.data, tags: [{ id: tag.id, name }] } });
    expect(await published(waiting)).toBeNull();
    expect(await pressJobs(waiting)).toEqual([]);
  });
});
