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

describe("credits at the end of a text", () => {
  const text = "灯要照着人回家的路，也要照着桥。";

  it.each([
    `${text}（监制：韩立；翻译：苏青（实习）、何平）`,
    `${text}监制：韩立；翻译：苏青（实习），何平`,
    `${text}监制 韩立　翻译 苏青（实习）　何平`,
    `${text}\n监制 韩立　翻译 苏青（实习）　何平`,
  ])("are read where they are glued to it, or stand without brackets: %s", (lines) => {
    expect(body(lines)).toEqual([`p ${text}`, "supervisor: 韩立", "translator: 苏青（实习）+何平"]);
  });

  it.each(["他说：灯亮了。数据：来自街区局。", "灯亮了。（来源：街区局）"])("are none in: %s", (line) => {
    expect(body(line)).toEqual([`p ${line}`]);
  });

  it("stay a paragraph with a warning when no label is known", () => {
    expect(body(`${text}\n（总统筹：韩立；灯光：周舟；音效：苏青）`)).toEqual([
      `p ${text}`,
      "p （总统筹：韩立；灯光：周舟；音效：苏青）",
      "! 4 creditsUnread",
    ]);
  });

  it("under two labels that are one role are told of", () => {
    expect(body(`${text}\n（总策划：韩立；执行策划：苏青）`)).toContain("! 4 creditLabelsAlike");
    expect(body(`${text}\n（策划：韩立；翻译：苏青）`)).not.toContain("! 4 creditLabelsAlike");
  });

  it("that name nobody are told of", () => {
    expect(body(`${text}\n文案：\n翻译：苏青`)).toEqual([
      `p ${text}`,
      "p 文案：",
      "translator: 苏青",
      "! 4 creditEmpty",
    ]);
    expect(body(`${text}\n（文案：；翻译：苏青）`)).toContain("! 4 creditEmpty");
  });
});

describe("what a site prints under its articles", () => {
  it.each([
    "版权所有 河边网",
    "上一篇：桥的早晨",
    "下一篇：没有了",
    "扫描二维码关注河边网",
    "打印本页",
    "© 2024 River Net",
  ])("stays a paragraph with a warning: %s", (line) => {
    expect(body(`夜色降临，街灯一盏接一盏亮起来。\n${line}`)).toEqual(
      expect.arrayContaining([`p ${line}`, "! 4 pageFurniture"]),
    );
  });
});
