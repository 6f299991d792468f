import { describe, expect, test } from "vitest";
import { documentSchema } from "#domain/document/document.ts";
import {
  departuresOf,
  embedded,
  embeddedAt,
  embeddingBlock,
  embeddingsOf,
  type QuotationBlock,
  spansOf,
} from "#domain/quotations/embed.ts";
import { quotationContentSchema } from "#domain/quotations/quotation.ts";

const content = quotationContentSchema.parse({
  script: "Hant",
  date: "2024-09-12",
  zh: {
    text: "先把數字寫對，再把句子寫好。\n\n讀者記得的，往往只是一個數字。",
    speaker: "沈亦文",
    occasion: "在編輯部選題會上的發言",
    work: "兩行編輯手冊",
    volume: "一",
    page: "12",
  },
  en: { text: "Get the number right first, then the sentence.", speaker: "Shen Yiwen", volume: "I" },
});
const said = (language: "zh" | "en", script: "Hans" | "Hant" = "Hans") => {
  const one = embedded(content, { language, script });
  if (!one) throw new Error("nothing said");
  return one;
};
const block = (over: { partial?: boolean; words?: string[] } = {}): QuotationBlock => {
  const whole = embeddingBlock("b1", { id: "two-lines", version: 2 }, said("zh"));
  const words = over.words?.map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  const entry = { id: "two-lines", version: 2, partial: over.partial ?? false };
  return { ...whole, attrs: { ...whole.attrs, entry }, content: words ?? whole.content };
};

describe("an entry as an edition prints it", () => {
  test("is in the edition's script, a paragraph a line, with its attribution", () => {
    expect(said("zh")).toEqual({
      paragraphs: ["先把数字写对，再把句子写好。", "读者记得的，往往只是一个数字。"],
      attribution: {
        speaker: "沈亦文",
        occasion: "在编辑部选题会上的发言",
        date: "2024-09-12",
        work: "两行编辑手册",
        volume: "一",
        page: "12",
        link: "",
        verbatim: "",
      },
    });
    expect(said("zh", "Hant").paragraphs[0]).toBe("先把數字寫對，再把句子寫好。");
    expect(said("en").paragraphs).toEqual(["Get the number right first, then the sentence."]);
  });

  test("is nothing in a language that it has no words in", () => {
    const english = quotationContentSchema.parse({ script: "Hans", date: "", en: { text: "Words" } });
    expect(embedded(english, { language: "zh", script: "Hans" })).toBeNull();
  });

  test("protects the names that are given", () => {
    const named = quotationContentSchema.parse({
      script: "Hans",
      date: "",
      zh: { text: "范某发言。", speaker: "范徐丽泰" },
    });
    const protect = [{ hans: "范徐丽泰", hant: "范徐麗泰" }];
    expect(embedded(named, { language: "zh", script: "Hant" }, { protect })?.attribution.speaker).toBe("范徐麗泰");
  });
});

describe("a block that embeds an entry", () => {
  test("is a quotation that documents may hold, and is found there", () => {
    const document = documentSchema.parse({ type: "doc", content: [block()] });
    expect(embeddingsOf(document)).toEqual([{ blockId: "b1", id: "two-lines", version: 2, partial: false }]);
  });

  test("departs from its version in nothing", () => {
    expect(departuresOf(block(), said("zh"))).toEqual([]);
  });

  test("departs in its words when one of them is another", () => {
    const other = block({ words: ["先把数字写对，再把句子写好。", "读者记得的，往往是一个数字。"] });
    expect(departuresOf(other, said("zh"))).toEqual(["words"]);
    expect(departuresOf(block({ words: ["先把数字写对，再把句子写好。"] }), said("zh"))).toEqual(["words"]);
  });

  test.each([
    ["emphasis", { type: "text", text: "Get the number right", marks: [{ type: "bold" }] }],
    ["a link", { type: "text", text: "Get the number right", marks: [{ type: "link", attrs: { href: "/en" } }] }],
    ["a reading", { type: "text", text: "Get the number right", marks: [{ type: "ruby", attrs: { text: "wrong" } }] }],
    ["a note", { type: "footnote", attrs: { id: "n1" }, content: [{ type: "text", text: "He did not." }] }],
  ])("departs in its words when they have %s that the library has not", (_, inline) => {
    const plain = { type: "text", text: "Get the number right first, then the sentence." };
    const words = inline.type === "text" ? [inline, { ...plain, text: plain.text.slice(20) }] : [plain, inline];
    for (const partial of [false, true]) {
      const entry = { id: "two-lines", version: 2, partial };
      const whole = embeddingBlock("b1", entry, said("en"));
      const document = documentSchema.parse({
        type: "doc",
        content: [{ ...whole, attrs: { ...whole.attrs, entry }, content: [{ type: "paragraph", content: words }] }],
      });
      const [marked] = document.content;
      if (marked?.type !== "quotation") throw new Error("no quotation");
      expect(spansOf(marked, said("en").paragraphs)).not.toBeNull();
      expect(departuresOf(marked, said("en"))).toEqual(["words"]);
    }
  });

  test("departs in its attribution when that is not the entry's", () => {
    const one = block();
    expect(departuresOf({ ...one, attrs: { ...one.attrs, page: "13" } }, said("zh"))).toEqual(["attribution"]);
    expect(departuresOf({ ...one, attrs: { ...one.attrs, verbatim: "旧话" } }, said("zh"))).toEqual(["attribution"]);
  });

  test("marks which part of the entry it quotes", () => {
    const part = block({ partial: true, words: ["先把数字写对", "往往只是一个数字。"] });
    expect(spansOf(part, said("zh").paragraphs)).toEqual([
      { from: 0, to: 6 },
      { from: 21, to: 30 },
    ]);
    expect(departuresOf(part, said("zh"))).toEqual([]);
  });

  test("quotes parts only in the order in which they stand there", () => {
    const turned = block({ partial: true, words: ["往往只是一个数字。", "先把数字写对"] });
    expect(spansOf(turned, said("zh").paragraphs)).toBeNull();
    expect(spansOf(block({ partial: true, words: [""] }), said("zh").paragraphs)).toBeNull();
  });

  test("is made to embed another version, a part of it only where the part is still there", () => {
    const next = { ...said("zh"), paragraphs: ["先把数字写对，再写句子。"] };
    const entry = { id: "two-lines", version: 3 };
    expect(embeddedAt(block(), entry, next)?.attrs.entry).toEqual({ ...entry, partial: false });
    expect(embeddedAt(block({ partial: true, words: ["先把数字写对"] }), entry, next)?.attrs.entry).toEqual({
      ...entry,
      partial: true,
    });
    expect(embeddedAt(block({ partial: true, words: ["往往只是"] }), entry, next)).toBeNull();
  });
});
