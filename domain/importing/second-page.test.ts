import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

const first = `灯火 | 街区的夜
发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：吴一凡
夜色降临，街灯一盏接一盏亮起来。
（监制：韩立；翻译：苏青）
`;

describe("two pages in one file", () => {
  it.each(["灯火 | 桥的早晨\n", "桥的早晨\n一条河，两座桥\n"])(
    "are one article and paragraphs: the second credits nobody (%j)",
    (title) => {
      const byline = "发布时间：2024-05-06 08:30 | 来源：河边网 | 作者：郑重\n";
      const read = outline(`${first}${title}${byline}天亮了。\n（监制：何平；翻译：周舟）\n`);
      expect(read[1]).toBe("byline 2024-05-06T08:30:00+08:00 河边网 by - ed 吴一凡");
      expect(read).toEqual(expect.arrayContaining(["p （监制：何平；翻译：周舟）", "p 天亮了。", "! 5 secondPage"]));
      expect(read.filter((line) => line.startsWith("supervisor"))).toEqual(["supervisor: 韩立"]);
    },
  );

  it("are not suspected where the other language's title and byline follow", () => {
    const english =
      "Streets at Night\nPublished: 2024-05-06 08:30 | Source: River Net\nAs night falls, the lamps come on.\n";
    const read = outline(first + english);
    expect(read).toContain("en Streets at Night");
    expect(read.some((line) => line.includes("secondPage"))).toBe(false);
  });
});
