import { beforeAll, describe, expect, test } from "vitest";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { findKnownQuotations } from "#server/quotations/find-known-quotations.ts";
import { answerOf, contentOf, createEntry, revise, verify } from "#server/quotations/testing/entries.ts";

useTestDatabase();

const zh = "渡船不等人，人也不该让船等；两岸之间，最长的路是犹豫。";
const en = "The ferry waits for nobody, and nobody should keep it waiting; the longest way across is doubt.";

let ann: Actor;
let ben: Actor;
let entry: string;
beforeAll(async () => {
  ann = await createUser({ roles: ["editor"] });
  ben = await createUser({ roles: ["reviewer"] });
  entry = await createEntry(ann, contentOf({ zh: { text: zh }, en: { text: en } }));
  for (let other = 0; other < 30; other++)
    await createEntry(ann, contentOf({ zh: { text: `第${other}条：渡船不等人，这是码头的规矩之一。` }, en: null }));
});

const find = async (...passages: string[]) => answerOf(await findKnownQuotations(ben, { passages }));

describe("a passage is known", () => {
  test.each([
    ["as it is", zh],
    ["in the other script, with other marks", "「渡船不等人，人也不該讓船等。兩岸之間，最長的路是猶豫」"],
    ["in part", "两岸之间，最长的路是犹豫"],
    ["with a letter in ten changed", "渡船不等客，人也不该让船等；两岸之间，最长的路是犹疑。"],
    ["in English", "the ferry waits for nobody and nobody should keep it waiting — the longest way across is doubt"],
    ["in a part of the English", "“Nobody should keep it waiting; the longest way across is doubt”"],
  ])("%s", async (_, passage) => {
    const [known] = await find(passage);
    expect(known).toMatchObject({ id: entry, version: 1, verified: false });
    expect(known?.similarity).toBeGreaterThanOrEqual(0.9);
  });

  test("and each is answered at its place", async () => {
    expect((await find("没有人说过的一句很长的话", zh, "", en)).map((known) => known?.id ?? null)).toEqual([
      null,
      entry,
      null,
      entry,
    ]);
  });
});

describe("a passage is not known", () => {
  test.each([
    ["that shares a beginning", "渡船不等人，人也别怨船；风浪大的日子，谁都只能在岸上看着天色发愁。"],
    ["that is too short", "渡船不等人"],
    ["that has nothing of it", "路灯比星星低，所以照得见人的脸和手里的信。"],
    ["in words of a fifth other", "渡船不等人，人也不能叫船等；两岸当中，最远的路是犹豫。"],
  ])("%s", async (_, passage) => {
    expect(await find(passage)).toEqual([null]);
  });
});

test("the newest words of an entry are compared, and a verified entry comes first of two that are alike", async () => {
  const text = "把灯点上，再把名字写上，夜里来的人才知道敲哪一扇门。";
  const one = await createEntry(ann, contentOf({ zh: { text }, en: null }));
  const two = await createEntry(ann, contentOf({ zh: { text }, en: null }));
  for (const id of [one, two].toSorted().slice(1)) await verify(ben, id);
  expect(await find(text)).toMatchObject([{ id: [one, two].toSorted()[1], verified: true, similarity: 1 }]);
  for (const id of [one, two])
    await revise(ann, id, 1, contentOf({ zh: { text: "完全另外的一番话，与灯无关。" }, en: null }));
  expect(await find(text)).toEqual([null]);
});
