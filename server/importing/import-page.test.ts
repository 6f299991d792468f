import { describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { importPage } from "#server/importing/import-page.ts";
import { operator } from "#server/importing/operator.ts";

useTestDatabase();

/** Invented. Both languages, English credits that translate the Chinese ones, one label that nobody knows. */
const page = `讓每一條街道都有自己的名字和自己的燈，讓走夜路的人心裡有底。
燈火 | 街燈會說話
發佈時間:2024-05-06 08:30:10 | 來源:河邊網-夜話 | 作者: | 責任編輯:曾小滿
夜色降臨，街燈一盞接一盞亮起來。
燈是城市的眼睛。
——韓立主席，2021年10月18日，在街區學習會上的講話
Lamps Learn to Speak
As night falls, the street lamps come on.
A lamp is the eye of a city.
——Han Li, speech at the street meeting, October 18, 2021
（監製：韓立；燈光：王五一；翻譯：曾小滿）
(Supervisor: Han Li; Translation: Zeng Xiaoman)
`;

async function run(options: { acceptPeople?: boolean; text?: string } = {}, actor = operator) {
  const imported = await importPage(actor, {
    commandId: createId(),
    text: options.text ?? page,
    acceptPeople: options.acceptPeople ?? false,
  });
  if (!imported.ok) throw new Error(imported.error.code);
  const article = await readArticle(operator, { articleId: imported.value.articleId });
  if (!article.ok) throw new Error(article.error.code);
  const codes = imported.value.page.warnings.map((warning) => warning.code);
  return { article: article.value, warnings: imported.value.page.warnings, codes };
}

describe("a page becomes a draft", () => {
  test("with its column, source, people, both texts and proposed pairs", async () => {
    const { article, codes } = await run();
    const column = article.columns.find((each) => each.id === article.details.columnId);
    expect(column?.name).toEqual({ "zh-Hans": "灯火", "zh-Hant": "燈火", en: "" });
    const outlet = article.outlets.find((each) => each.id === article.details.outletId);
    expect(outlet).toMatchObject({ name: { "zh-Hans": "河边网" }, channel: { "zh-Hant": "夜話" } });
    expect(article.details).toMatchObject({ datePublished: "2024-05-06T08:30:10+08:00", slug: "lamps-learn-to-speak" });
    expect(article.editions.zh).toMatchObject({ title: "街燈會說話", script: "Hant" });
    expect(article.editions.en).toMatchObject({ title: "Lamps Learn to Speak" });
    expect(article.editions.zh?.document.content.map((block) => block.type)).toEqual([
      "epigraph",
      "paragraph",
      "quotation",
      "paragraph",
    ]);
    const paired = article.alignment.rows.filter((row) => row.sourceIds.length > 0 && row.targetIds.length > 0);
    expect(paired.length).toBe(2);
    for (const row of article.alignment.rows) expect(row).toMatchObject({ status: "draft", origin: "import" });
    expect(codes).toContain("columnUnknown");
    expect(codes).toContain("creditLabelUnknown");
  });

  test("an attribution that says more than its fields is printed as it was; one that does not, from its fields", async () => {
    const { article } = await run();
    const quotation = (language: "zh" | "en") =>
      article.editions[language]?.document.content.find((block) => block.type === "quotation")?.attrs;
    expect(quotation("zh")).toMatchObject({
      speaker: "韓立",
      date: "2021-10-18",
      verbatim: expect.stringContaining("主席"),
    });
    expect(quotation("en")).toMatchObject({ speaker: "Han Li", verbatim: "" });
  });

  test("an unknown label stays at the end of the text; nobody is dropped", async () => {
    const { article } = await run();
    expect(article.editions.zh?.document.content.at(-1)).toMatchObject({ content: [{ text: "燈光：王五一" }] });
  });

  test("English credits give the Chinese ones their names, and what was generated is unconfirmed", async () => {
    const { article } = await run();
    expect(article.details.credits.map((group) => group.roles)).toEqual([
      ["responsibleEditor"],
      ["supervisor"],
      ["translator"],
    ]);
    const named = (hant: string) => article.people.find((person) => person.names.hant === hant)?.names;
    expect(named("曾小滿")).toEqual({ hans: "曾小满", hant: "曾小滿", en: "Zeng Xiaoman", unconfirmed: ["hans"] });
    expect(article.people).toHaveLength(2);
  });
});

describe("a page that is refused", () => {
  test("leaves no column, source or person behind", async () => {
    const count = async () => [
      await appDb().column.count(),
      await appDb().outlet.count(),
      await appDb().person.count(),
    ];
    const before = await count();
    const text = page.replace("燈火 |", "夜航 |").replace("河邊網-夜話", "江岸社").replace("王五一", "何小舟");
    const refused = await importPage(operator, {
      commandId: createId(),
      text: `${text}${"燈".repeat(100_001)}。\n`,
      acceptPeople: false,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: "documentInvalid" } });
    expect(await count()).toEqual(before);
  });
});

test("the same command again makes one article, and nobody twice", async () => {
  const input = { commandId: createId(), text: page.replaceAll("曾小滿", "白遠帆"), acceptPeople: false };
  const answers = [await importPage(operator, input), await importPage(operator, input)];
  const articles = answers.map((answer) => answer.ok && answer.value.articleId);
  expect(articles[0]).toBe(articles[1]);
  expect(await appDb().person.count({ where: { nameHant: "白遠帆" } })).toBe(1);
});

describe("people the desk knows", () => {
  const text = "夜話\n發佈時間:2024-05-06 08:30:10 | 來源:河邊網 | 責任編輯:冷月\n夜色降臨，街燈一盞接一盞亮起來。\n";

  test("are proposed, and never taken silently", async () => {
    await run({ text });
    const second = await run({ text });
    expect(second.codes).toContain("personProposed");
    expect(second.warnings.find((warning) => warning.code === "personProposed")?.at).toBe(2);
    expect(await appDb().person.count({ where: { nameHant: "冷月" } })).toBe(2);
  });

  test("are not taken when two have the name, even when asked to", async () => {
    const third = await run({ text, acceptPeople: true });
    expect(third.codes).toContain("personProposed");
    expect(await appDb().person.count({ where: { nameHant: "冷月" } })).toBe(3);
  });

  test("are taken when asked to and only one has the name", async () => {
    const other = text.replace("冷月", "江平");
    const first = await run({ text: other });
    const second = await run({ text: other, acceptPeople: true });
    expect(second.article.details.credits).toEqual(first.article.details.credits);
    expect(await appDb().person.count({ where: { nameHant: "江平" } })).toBe(1);
  });
});

describe("an editor who imports", () => {
  test("makes no columns: the title keeps the prefix, with a warning", async () => {
    const editor = await createUser({ roles: ["editor"] });
    const { article, codes } = await run({ text: page.replace("燈火 |", "新欄目 |") }, editor);
    expect(article.details.columnId).toBeNull();
    expect(article.editions.zh?.title).toBe("新欄目 | 街燈會說話");
    expect(codes).toContain("columnUnknown");
  });

  test("is the writer of every word, and a translator may not import", async () => {
    const editor = await createUser({ roles: ["editor"] });
    const { article } = await run({}, editor);
    expect(article.editions.zh?.contributions.title).toEqual([editor.id]);
    const translator = await createUser({ roles: ["translator"] });
    const refused = await importPage(translator, { commandId: createId(), text: page, acceptPeople: false });
    expect(refused).toEqual({ ok: false, error: { code: "forbidden" } });
  });
});
