import { describe, expect, it } from "vitest";
import type { Block } from "#domain/document/document.ts";
import { contentsOf } from "#domain/publication/contents.ts";

const heading = (id: string, text: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  attrs: { id, level },
  content: [{ type: "text", text }],
});
const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const contents = (content: Block[], language: "zh" | "en" = "zh") => contentsOf({ type: "doc", content }, language);
const long = paragraph("p", "字".repeat(1200));

describe("the contents of an article", () => {
  it("are its headings in their order, each with the anchor of its block", () => {
    expect(contents([heading("a", "一"), long, heading("b", "二", 3), heading("c", "三")])).toEqual([
      { id: "a", level: 2, text: "一" },
      { id: "b", level: 3, text: "二" },
      { id: "c", level: 2, text: "三" },
    ]);
  });

  it("leave out what a heading only refers to, and headings without words", () => {
    const noted: Block = {
      type: "heading",
      attrs: { id: "a", level: 2 },
      content: [
        { type: "text", text: "一" },
        { type: "footnote", attrs: { id: "n" }, content: [{ type: "text", text: "按" }] },
      ],
    };
    const empty: Block = { type: "heading", attrs: { id: "e", level: 2 } };
    expect(contents([noted, empty, long, heading("b", "二"), heading("c", "三")]).map(({ text }) => text)).toEqual([
      "一",
      "二",
      "三",
    ]);
  });

  it("are not needed where there are few headings, or little between them", () => {
    expect(contents([heading("a", "一"), long, heading("b", "二")])).toEqual([]);
    const short = paragraph("p", "字".repeat(600));
    expect(contents([heading("a", "一"), short, heading("b", "二"), heading("c", "三")])).toEqual([]);
  });

  it("go by words in English", () => {
    const words = (count: number) => paragraph("p", "word ".repeat(count));
    const headings = [heading("a", "One"), heading("b", "Two"), heading("c", "Three")];
    expect(contents([...headings, words(400)], "en")).toEqual([]);
    expect(contents([...headings, words(800)], "en")).toHaveLength(3);
  });
});
