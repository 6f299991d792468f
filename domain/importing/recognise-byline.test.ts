import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

const text = "夜色降临，街灯一盏接一盏亮起来，像有人在远处轻轻点名。\n";
const head = "街区的夜\n发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：吴一凡\n";

describe("a second byline", () => {
  it("that names another source stays a paragraph, and nothing is taken from it", () => {
    expect(outline(`${head}${text}来源：江岸社 | 作者：李四\n`)).toEqual([
      "byline 2024-05-06T08:30:00+08:00 河边网 by - ed 吴一凡",
      "Hans 街区的夜",
      "p 夜色降临，街灯一盏接一盏亮起来，像有人在…",
      "p 来源：江岸社 | 作者：李四",
      "! 4 bylineUnread",
    ]);
  });

  it("that names another day without a time stays a paragraph too", () => {
    expect(outline(`${head}${text}2023-05-06 来源：河边网\n`)).toContain("! 4 bylineUnread");
  });

  it("that agrees fills what is empty, and is told of", () => {
    const read = outline(
      `${head}${text}Published: May 6, 2024 | Source: River Net | Author: Li Si | Editor: Wu Yifan\n`,
    );
    expect(read[0]).toBe("byline 2024-05-06T08:30:00+08:00 河边网 by Li Si ed 吴一凡");
    expect(read.at(-1)).toBe("! 4 bylineRepeated");
  });
});
