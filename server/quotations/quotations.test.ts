import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { deleteQuotation, markVerified } from "#db/quotations/quotations.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { createQuotation } from "#server/quotations/create-quotation.ts";
import { discardQuotation } from "#server/quotations/discard-quotation.ts";
import { listQuotations, listQuotationsInput } from "#server/quotations/list-quotations.ts";
import { readQuotation } from "#server/quotations/read-quotation.ts";
import { reviseQuotation, reviseQuotationInput } from "#server/quotations/revise-quotation.ts";
import { tagQuotation } from "#server/quotations/tag-quotation.ts";
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
import { codeOf, createDesk, submittedArticle } from "#server/reviews/testing/desk.ts";
import { createTag } from "#server/tags/create-tag.ts";

useTestDatabase();

let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  ann = await createUser({ roles: ["editor"], name: "Ann" });
  ben = await createUser({ roles: ["reviewer"], name: "Ben" });
});

async function tag(en: string): Promise<string> {
  const name = { "zh-Hans": `${en}的`, "zh-Hant": "", en };
  return answerOf(await createTag(ann, { commandId: createId(), name })).id;
}
const discard = (quotationId: string) => discardQuotation(ann, { commandId: createId(), quotationId });

describe("an entry", () => {
  test("is added with its first version, whom it is by, and its tags in order", async () => {
    const tags = [await tag("numbers"), await tag("desk")];
    const id = await createEntry(ann, contentOf({ rights: "By leave of the desk." }), [...tags, ...tags]);
    expect(await read(ben, id)).toMatchObject({
      ...{ id, origin: "desk", tags, lockVersion: 1, uses: [], names: { [ann.id]: "Ann" } },
      newest: { number: 1, why: "", madeBy: ann.id, verifiedAt: null, content: { rights: "By leave of the desk." } },
    });
  });

  test("is added once by a command that is repeated", async () => {
    const input = { commandId: createId(), content: contentOf({ zh: { text: "重发一遍的话。" } }), tags: [] };
    const [one, again] = await Promise.all([createQuotation(ann, input), createQuotation(ann, input)]);
    expect(again).toEqual(one);
    expect(answerOf(await listQuotations(ann, listQuotationsInput.parse({ query: "重发一遍" }))).total).toBe(1);
  });

  test("needs words, and tags that there are", async () => {
    expect(() => contentOf({ zh: null, en: null })).toThrow("a quotation has words");
    const unknown = createQuotation(ann, { commandId: createId(), content: contentOf(), tags: ["no-such-tag"] });
    expect(codeOf(await unknown)).toBe("notFound");
    expect(codeOf(await readQuotation(ann, { quotationId: createId() }))).toBe("notFound");
  });
});

describe("a new version", () => {
  test("is the newest, with who made it and why; the one before stays as it was", async () => {
    const id = await createEntry(ann);
    const content = contentOf({ en: { text: "First the number." } });
    expect(answerOf(await revise(ben, id, 1, content))).toEqual({ version: 2 });
    const { versions, newest, names } = await read(ann, id);
    expect(versions.map(({ number, madeBy, why }) => [number, madeBy, why])).toEqual([
      [2, ben.id, "The book says so."],
      [1, ann.id, ""],
    ]);
    expect(newest.content).toEqual(content);
    expect(versions[1]?.content).toEqual(contentOf());
    expect(names).toEqual({ [ann.id]: "Ann", [ben.id]: "Ben" });
  });

  test("has a reason, says something else, and was made from the newest", async () => {
    const id = await createEntry(ann);
    const input = { commandId: createId(), quotationId: id, baseVersion: 1, content: contentOf(), why: " " };
    expect(reviseQuotationInput.safeParse(input).success).toBe(false);
    expect(answerOf(await revise(ann, id, 1, contentOf()))).toEqual({ version: 1 });
    await revise(ben, id, 1, contentOf({ date: "2024" }));
    expect(await revise(ann, id, 1, contentOf({ date: "2023" }))).toMatchObject({
      error: { code: "conflict", detail: { current: { number: 2, content: { date: "2024" } } } },
    });
    expect(codeOf(await revise(ann, createId(), 1, contentOf()))).toBe("notFound");
  });

  test("is made once: by a repeated command, and by two people at once", async () => {
    const id = await createEntry(ann);
    const input = {
      commandId: createId(),
      quotationId: id,
      baseVersion: 1,
      content: contentOf({ date: "" }),
      why: "x",
    };
    expect(await reviseQuotation(ann, input)).toEqual(await reviseQuotation(ann, input));
    const both = await Promise.all([
      revise(ann, id, 2, contentOf({ date: "2021" })),
      revise(ben, id, 2, contentOf({ date: "2022" })),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["conflict", "done"]);
    expect((await read(ann, id)).versions).toHaveLength(3);
  });
});

describe("filing", () => {
  test("puts other tags in place of those there, in order, and makes no version", async () => {
    const [one, two] = [await tag("one"), await tag("two")];
    const id = await createEntry(ann, contentOf(), [one]);
    const file = (tags: string[], baseLockVersion: number) =>
      tagQuotation(ben, { commandId: createId(), quotationId: id, baseLockVersion, tags });
    expect(answerOf(await file([two, one, two], 1))).toEqual({ lockVersion: 2 });
    expect(await read(ann, id)).toMatchObject({ tags: [two, one], lockVersion: 2, newest: { number: 1 } });
    expect(codeOf(await file([], 1))).toBe("conflict");
    expect(codeOf(await file(["no-such-tag"], 2))).toBe("notFound");
    expect((await read(ann, id)).tags).toEqual([two, one]);
  });
});

describe("taking back", () => {
  test("removes an entry with its versions", async () => {
    const id = await createEntry(ann);
    await revise(ann, id, 1, contentOf({ date: "2020" }));
    expect(codeOf(await discard(id))).toBe("done");
    expect(codeOf(await readQuotation(ann, { quotationId: id }))).toBe("notFound");
    expect(await appDb().quotationVersion.count({ where: { quotationId: id } })).toBe(0);
    expect(codeOf(await discard(id))).toBe("notFound");
  });

  test("is refused once somebody vouched for any version", async () => {
    const id = await createEntry(ann);
    await verify(ben, id);
    await revise(ann, id, 1, contentOf({ date: "2020" }));
    expect(codeOf(await discard(id))).toBe("quotationVerified");
  });

  /** Does `first` in a transaction that is still open when `second` begins; gives what that answers. */
  async function meanwhile<T>(first: (tx: Tx) => Promise<unknown>, second: () => Promise<T>): Promise<T> {
    let answer: Promise<T> | undefined;
    await transaction(async (tx) => {
      await first(tx);
      answer = second();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    return answer ?? second();
  }

  test("waits for whoever vouches for the entry this moment, and leaves it where it is", async () => {
    const id = await createEntry(ann);
    const at = new Date();
    const vouch = (tx: Tx) => markVerified(tx, id, 1, { actorId: ben.id, at });
    expect(codeOf(await meanwhile(vouch, () => discard(id)))).toBe("quotationVerified");
    expect(codeOf(await readQuotation(ann, { quotationId: id }))).toBe("done");
  });

  test("leaves nothing for others to vouch for, revise, file or embed", async () => {
    const article = await submittedArticle(await createDesk());
    const others: ((id: string) => Promise<unknown>)[] = [
      async (id) => codeOf(await verify(ben, id)),
      async (id) => codeOf(await revise(ben, id, 1, contentOf({ date: "2020" }))),
      async (id) =>
        codeOf(await tagQuotation(ben, { commandId: createId(), quotationId: id, baseLockVersion: 1, tags: [] })),
    ];
    for (const other of others) {
      const id = await createEntry(ann);
      expect(
        await meanwhile(
          (tx) => deleteQuotation(tx, id),
          () => other(id),
        ),
      ).toBe("notFound");
      expect(await appDb().publishedQuotation.count({ where: { id } })).toBe(0);
    }
    const id = await createEntry(ann);
    const block = await blockOf(ann, article, id, "zh");
    await meanwhile(
      (tx) => deleteQuotation(tx, id),
      () => putIn(ann, article, "zh", block),
    );
    expect(await appDb().quotationUse.count({ where: { articleId: article } })).toBe(0);
  });
});

describe("the library", () => {
  const find = async (query: string, over: object = {}) =>
    answerOf(await listQuotations(ben, listQuotationsInput.parse({ query, ...over })));
  let ferry: string;
  let lamp: string;
  beforeAll(async () => {
    const zh = { text: "渡口的灯一亮，\n船就靠岸了。", speaker: "何远", occasion: "在码头夜谈时", work: "渡口笔记" };
    const en = { text: "When the ferry lamp is lit,\nthe boat comes in.", speaker: "He Yuan", work: "Ferry Notes" };
    ferry = await createEntry(ann, contentOf({ zh, en, date: "1987-03" }), [await tag("river")]);
    const hant = { text: "燈塔從不催促晚歸的船。100%_。", speaker: "", work: "" };
    lamp = await createEntry(ann, contentOf({ script: "Hant", zh: hant, en: null }));
  });

  test.each([
    "渡口的灯一亮",
    "渡口的燈一亮",
    "靠岸 灯一亮",
    "灯一亮，船就靠岸".replace("，", ""),
    "FERRY lamp",
    "boat when",
    "何远",
    "He Yuan",
    "碼頭夜談",
    "渡口筆記",
    "1987-03",
  ])("%s finds the ferry", async (query) => {
    expect((await find(query)).items.map(({ id }) => id)).toEqual([ferry]);
  });

  test("finds what was written in 繁體 by its 简体, and takes signs at their word", async () => {
    for (const query of ["灯塔从不催促", "晚歸", "100%_"])
      expect((await find(query)).items.map(({ id }) => id)).toEqual([lamp]);
    expect((await find("100__")).total).toBe(0);
    expect((await find("渡口 灯塔")).total).toBe(0);
  });

  test("finds by the newest version alone", async () => {
    const id = await createEntry(ann, contentOf({ zh: { text: "从前的说法。" }, en: null }));
    await revise(ann, id, 1, contentOf({ zh: { text: "后来的说法。" }, en: null }));
    expect((await find("从前的说法")).total).toBe(0);
    expect((await find("后来的说法")).items.map((one) => [one.id, one.newest.number])).toEqual([[id, 2]]);
  });

  test("is asked for what is vouched for, for a tag, and page by page, the last changed first", async () => {
    const tagId = await tag("paged");
    const ids: string[] = [];
    for (const date of ["2001", "2002", "2003"]) ids.unshift(await createEntry(ann, contentOf({ date }), [tagId]));
    const page = async (over: object) => (await find("", { tagId, pageSize: 2, ...over })).items.map(({ id }) => id);
    expect([...(await page({})), ...(await page({ page: 2 }))]).toEqual(ids);
    await verify(ben, ids[2] ?? "");
    expect(await page({ verified: true })).toEqual([ids[2]]);
    expect(await page({ verified: false })).toEqual([ids[0], ids[1]]);
    await revise(ann, ids[2] ?? "", 1, contentOf({ date: "2004" }));
    expect(await page({ verified: true })).toEqual([]);
    expect((await page({}))[0]).toBe(ids[2]);
  });
});
