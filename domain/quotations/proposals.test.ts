import { describe, expect, test } from "vitest";
import { documentSchema } from "#domain/document/document.ts";
import { proposalsOf } from "#domain/quotations/proposals.ts";

const zhText = "渡口的灯一亮，船就靠岸了。";
const enText = "When the ferry lamp is lit, the boat comes in.";
const quotation = (id: string, text: string, attrs: object = {}) => ({
  type: "quotation",
  attrs: { id, ...attrs },
  content: text.split("\n").map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});
const paragraph = (id: string) => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text: "话。" }] });
const document = (...content: object[]) => ({ document: documentSchema.parse({ type: "doc", content }) });
const article = (zh: object[], en: object[], rows: [string[], string[]][], sourceLanguage: "zh" | "en" = "zh") => ({
  sourceLanguage,
  script: "Hant" as const,
  texts: { zh: document(...zh), en: document(...en) },
  rows: rows.map(([sourceIds, targetIds]) => ({ sourceIds, targetIds })),
});
const entry = { id: "ferry", version: 1, partial: false };

describe("what an article quotes", () => {
  test.each(["zh", "en"] as const)(
    "is one entry where a row has it in both languages, the source being %s",
    (source) => {
      const zh = quotation("b1", `${zhText}\n又一行。`, { speaker: "何遠", date: "1987", verbatim: "何遠，老船工" });
      const en = quotation("b2", enText, { speaker: "He Yuan", date: "1987-03", work: "Ferry Notes" });
      const [first] = proposalsOf(article([zh], [en], [source === "zh" ? [["b1"], ["b2"]] : [["b2"], ["b1"]]], source));
      expect(first).toMatchObject({
        script: "Hant",
        date: "1987",
        zh: { text: `${zhText}\n又一行。`, speaker: "何遠", work: "" },
        en: { text: enText, speaker: "He Yuan", work: "Ferry Notes" },
        rights: "",
      });
    },
  );

  test("is an entry of each language where a row has more, something else, or nothing beside it", () => {
    const both = [quotation("q", zhText), paragraph("p")];
    const texts = (rows: [string[], string[]][]) =>
      proposalsOf(article(both, [quotation("e", enText), paragraph("r")], rows)).map(({ zh, en }) => [
        zh.text,
        en.text,
      ]);
    const apart = [
      [zhText, ""],
      ["", enText],
    ];
    expect(texts([])).toEqual(apart);
    expect(texts([[["q", "p"], ["e"]]])).toEqual(apart);
    expect(
      texts([
        [["q"], ["r"]],
        [["p"], ["e"]],
      ]),
    ).toEqual(apart);
    expect(
      texts([
        [["q"], []],
        [[], ["e"]],
      ]),
    ).toEqual(apart);
  });

  test("is none where it embeds an entry, or stands beside one that does", () => {
    const rows: [string[], string[]][] = [[["q"], ["e"]]];
    expect(proposalsOf(article([quotation("q", zhText, { entry })], [quotation("e", enText)], rows))).toEqual([]);
    expect(proposalsOf(article([quotation("q", zhText)], [quotation("e", enText, { entry })], rows))).toEqual([]);
  });

  test("is none where it is too short, or too long", () => {
    expect(proposalsOf(article([quotation("q", "船靠岸了，灯亮。")], [], []))).toEqual([]);
    expect(proposalsOf(article([quotation("q", "船靠岸了，灯也亮了。")], [], []))).toHaveLength(1);
    expect(
      proposalsOf(article([quotation("q", Array.from({ length: 90 }, () => "船".repeat(99)).join("\n"))], [], [])),
    ).toEqual([]);
  });
});
