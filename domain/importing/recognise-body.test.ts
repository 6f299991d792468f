import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

const head = "街区的夜\n发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：吴一凡\n";

/** What is read of a text under a title and a byline. */
function body(text: string): string[] {
  return outline(head + text).slice(2);
}

describe("words of the title in the text", () => {
  it("stay paragraphs", () => {
    expect(body("夜色降临，街灯一盏接一盏亮起来。\n街区的夜\n街区的夜！\n从前的灯要人去点，也要人去灭。\n")).toEqual([
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "p 街区的夜",
      "p 街区的夜！",
      "p 从前的灯要人去点，也要人去灭。",
    ]);
  });

  it("are the title printed again only before the text, letter for letter, and are told of", () => {
    expect(body("街区的夜\n夜色降临，街灯一盏接一盏亮起来。\n")).toEqual([
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "! 3 titleRepeated",
    ]);
    expect(body("街区的夜！\n夜色降临，街灯一盏接一盏亮起来。\n")).toContain("p 街区的夜！");
  });
});
