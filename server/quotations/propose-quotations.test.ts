import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import type { EditionText } from "#domain/article/article.ts";
import { documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { importPage } from "#server/importing/import-page.ts";
import { importStructure, importStructureInput } from "#server/importing/import-structure.ts";
import { listQuotations, listQuotationsInput } from "#server/quotations/list-quotations.ts";
import { answerOf, contentOf, createEntry, verify } from "#server/quotations/testing/entries.ts";
import { codeOf } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  ann = await createUser({ roles: ["editor", "admin"] });
  ben = await createUser({ roles: ["reviewer"] });
});

const find = async (query: string) =>
  answerOf(await listQuotations(ann, listQuotationsInput.parse({ query }))).items.map(({ newest, ...entry }) => ({
    ...entry,
    ...newest,
  }));
const count = () => appDb().quotation.count();

const quotation = (id: string, text: string, attrs: object = {}) => ({
  type: "quotation",
  attrs: { id, ...attrs },
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const edition = (...content: object[]): EditionText => ({
  title: "题",
  deck: "",
  document: documentSchema.parse({ type: "doc", content }),
});
async function take(zh: EditionText, en?: EditionText, pairs: { zh: string[]; en: string[] }[] = []) {
  const named = { column: null, source: null, script: "Hans", credits: [], publishedAt: null };
  const input = { commandId: createId(), ...named, editions: { zh, ...(en && { en }) }, pairs };
  return answerOf(await importStructure(ann, importStructureInput.parse(input)));
}

describe("an imported page", () => {
  const page = `街灯 | 路灯学会说话
发布时间：2024-05-06 08:30 | 来源：河边网 | 作者：张三丰
夜色降临，街灯一盏接一盏亮起来。
“街道是大家的客厅，灯是客厅里不关的那一盏。”
——林一舟，2023年4月5日，在街道座谈会上的发言
`;

  test("proposes what it quotes as an entry that nobody vouches for, and keeps its own text", async () => {
    const command = { commandId: createId(), text: page, acceptPeople: false };
    const { articleId, proposed } = answerOf(await importPage(ann, command));
    expect(proposed).toBe(1);
    const entries = await find("大家的客厅");
    expect(entries).toMatchObject([
      {
        ...{ origin: "import", tags: [], number: 1, why: "", madeBy: ann.id, verifiedAt: null, articles: 0 },
        content: {
          ...{ script: "Hans", date: "2023-04-05", rights: "" },
          zh: { speaker: "林一舟", occasion: "在街道座谈会上的发言" },
          en: { text: "" },
        },
      },
    ]);
    expect(entries[0]?.content.zh.text).toContain("街道是大家的客厅，灯是客厅里不关的那一盏。");
    const blocks = answerOf(await readArticle(ann, { articleId })).editions.zh?.document.content ?? [];
    const [block] = blocks.filter(({ type }) => type === "quotation");
    expect(block?.attrs).not.toHaveProperty("entry");
    expect(codeOf(await verify(ann, entries[0]?.id ?? ""))).toBe("ownWork");
    expect(codeOf(await verify(ben, entries[0]?.id ?? ""))).toBe("done");

    const before = await count();
    expect(answerOf(await importPage(ann, command))).toMatchObject({ articleId, proposed: 1 });
    expect(answerOf(await importPage(ann, { ...command, commandId: createId() })).proposed).toBe(0);
    expect(await count()).toBe(before);
  });

  test("that is refused proposes nothing", async () => {
    const before = await count();
    const text = `${page.replace("客厅里不关", "屋檐下不关")}${"灯".repeat(100_001)}。\n`;
    expect((await importPage(ann, { commandId: createId(), text, acceptPeople: false })).ok).toBe(false);
    expect(await count()).toBe(before);
  });
});

describe("an imported file", () => {
  test("proposes both languages as one where they stand beside each other, each passage once", async () => {
    const [zh, en] = [
      "渡船不等人，人也不该让船等。",
      "The ferry waits for nobody, nor should anybody keep it waiting.",
    ];
    const made = await take(
      edition(quotation("a", zh), quotation("b", "渡船不等人，人也不该让船等！"), quotation("c", "太短了。")),
      edition(quotation("x", en, { speaker: "He Yuan" })),
      [{ zh: ["a"], en: ["x"] }],
    );
    expect(made.proposed).toBe(1);
    expect(await find("渡船不等人")).toMatchObject([
      { content: { zh: { text: zh }, en: { text: en, speaker: "He Yuan" } } },
    ]);
  });

  test("proposes nothing that resembles an entry, in either language and script", async () => {
    const known = {
      zh: "路灯比星星低，所以照得见人的脸。",
      en: "The street lamp hangs lower than the stars and so lights faces.",
    };
    await createEntry(ann, contentOf({ zh: { text: known.zh }, en: { text: known.en } }));
    const made = await take(
      edition(quotation("a", "路燈比星星低，所以照得見人的臉"), quotation("b", "完全没有人收过的一句新话。")),
      edition(quotation("x", known.en.toUpperCase()), quotation("y", "A new sentence that no library has.")),
      [{ zh: ["b"], en: ["x"] }],
    );
    expect(made.proposed).toBe(1);
    expect(await find("没有人收过的一句新话")).toEqual([]);
    expect(await find("no library has")).toMatchObject([{ content: { zh: { text: "" } } }]);
  });
});
