import { describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { searchPeople } from "#db/people/people.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { importStructure, importStructureInput } from "#server/importing/import-structure.ts";
import { operator } from "#server/importing/operator.ts";
import { resolvePage } from "#server/importing/resolve-page.ts";

useTestDatabase();

const cell = (text: string) => `<td><p>${text}</p></td>`;
const html = `<p>河港札记 | 潮位账</p><p>发布时间：2025-05-18 08:30:00 | 来源：河港网 | 责任编辑：沈知行</p>
<table><tr>${cell("中文")}${cell("English")}</tr><tr>${cell("第一班船离岸。")}${cell("The first ferry leaves.")}</tr>
<tr>${cell("只有中文的一行。")}${cell("")}</tr><tr>${cell("灯<b>灭</b>了。")}${cell("The lamp goes out.")}</tr></table><p>（翻译：周以宁）</p>`;

function structured() {
  const read = readHtml(html);
  if (!read.ok) throw new Error(read.error.code);
  const {
    notes: _notes,
    warnings: _warnings,
    pictures: _pictures,
    script,
    ...structure
  } = recogniseStructure(read.value);
  return importStructureInput.parse({ ...structure, script: script ?? "Hans", commandId: createId() });
}

test("a file's two columns become a draft's two editions with their rows, byline and people", async () => {
  const made = await importStructure(operator, structured());
  if (!made.ok) throw new Error(made.error.code);
  const article = await readArticle(operator, { articleId: made.value.articleId });
  if (!article.ok) throw new Error(article.error.code);
  const { editions, alignment, details, outlets, people } = article.value;
  expect(editions.zh).toMatchObject({ title: "潮位账" });
  expect(outlets.find(({ id }) => id === details.outletId)?.name["zh-Hans"]).toBe("河港网");
  expect(details).toMatchObject({ datePublished: "2025-05-18T08:30:00+08:00" });
  expect(people.map(({ names }) => names.hans).sort()).toEqual(["周以宁", "沈知行"].sort());
  expect(alignment.rows.map(({ sourceIds, targetIds }) => [sourceIds.length, targetIds.length])).toEqual([
    [1, 1],
    [1, 0],
    [1, 1],
  ]);
  expect(alignment.rows.every(({ status }) => status === "draft")).toBe(true);
});

test("the same command twice makes one article, and nobody twice", async () => {
  const input = {
    ...structured(),
    acceptPeople: false,
    credits: [{ roles: ["translator" as const], people: [{ chinese: "梁渡江", english: "" }] }],
  };
  const [first, second] = [await importStructure(operator, input), await importStructure(operator, input)];
  expect(first.ok && second.ok && first.value.articleId === second.value.articleId).toBe(true);
  expect(await transaction((tx) => searchPeople(tx, ["梁渡江"], 10))).toHaveLength(1);
});

describe("people and sources are made with what names them", () => {
  const credits = [{ roles: ["translator" as const], people: [{ chinese: "陆听潮", english: "" }] }];
  const made = async () => [
    await appDb().person.count({ where: { nameHans: "陆听潮" } }),
    await appDb().outlet.count({ where: { name: { path: ["zh-Hans"], equals: "听潮社" } } }),
  ];

  test("or not at all, where the article is refused; the mended command makes them once", async () => {
    const input = { ...structured(), source: "听潮社", credits };
    const [pair] = input.pairs;
    if (!pair) throw new Error("no pair");
    const refused = await importStructure(operator, { ...input, pairs: [pair, pair] });
    expect(refused).toMatchObject({ ok: false, error: { code: "invalidInput", params: { at: "rows" } } });
    expect(await made()).toEqual([0, 0]);
    expect(await importStructure(operator, input)).toMatchObject({ ok: true });
    expect(await importStructure(operator, input)).toMatchObject({ ok: true });
    expect(await made()).toEqual([1, 1]);
  });

  test("once, where a page is taken into an article by the same command again, also at the same time", async () => {
    const { column, script } = structured();
    const input = { commandId: createId(), column, source: "听潮社", script, credits, acceptPeople: false };
    const before = await made();
    const answers = await Promise.all([resolvePage(operator, input), resolvePage(operator, input)]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(await made()).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });
});

test("what a page names is found again, not made anew, once somebody said so", async () => {
  const { column, source, script } = structured();
  const credits = [{ roles: ["translator" as const], people: [{ chinese: "顾望潮", english: "" }] }];
  const ask = () =>
    resolvePage(operator, { commandId: createId(), column, source, script, credits, acceptPeople: true });
  const [first, second] = [await ask(), await ask()];
  expect(first.ok && second.ok && second.value).toMatchObject(
    first.ok ? { ...first.value, notes: expect.anything() } : {},
  );
});

test("who may not add people takes no credits over", async () => {
  const reviewer = await createUser({ roles: ["reviewer"] });
  const { column: _, source, script, credits } = structured();
  const input = { commandId: createId(), column: null, source, script, acceptPeople: false };
  expect(await resolvePage(reviewer, { ...input, credits })).toMatchObject({ error: { code: "forbidden" } });
  expect(await resolvePage(reviewer, { ...input, credits: [] })).toMatchObject({ ok: true });
});
