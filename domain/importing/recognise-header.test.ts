import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

const byline = "发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：吴一凡\n";
const text = "夜色降临，街灯一盏接一盏亮起来，像有人在远处轻轻点名。\n";
const read = (above: string) =>
  outline(above + byline + text).filter((line) => !line.startsWith("byline") && !line.includes("夜色降临"));

describe("a page's own buttons", () => {
  it.each([
    "[打印本页] [关闭窗口]",
    "[打印] [关闭]",
    "【字体：大 中 小】【打印】",
    "字号：大 中 小",
    "分享到：微信 微博 QQ空间",
    "Font size: A- A A+ | Print | Share",
  ])("are neither column nor title nor epigraph: %s", (buttons) => {
    const above = read(`${buttons}\n街灯会说话吗\n`);
    expect(above[0]).toBe("Hans 街灯会说话吗");
    expect(above).toContain("! 1 pageFurniture");
    expect(read(`灯火 | 街区的夜\n${buttons}\n`)).toContain("! 2 pageFurniture");
    expect(read(`${buttons}\n灯火 | 街区的夜\n`).slice(0, 2)).toEqual(["column 灯火", "Hans 街区的夜"]);
  });

  it("are skipped on a page without a byline", () => {
    expect(outline(`[打印] [关闭]\n灯火 | 街区的夜\n${text}`).slice(0, 3)).toEqual([
      "column 灯火",
      "byline - - by - ed -",
      "Hans 街区的夜",
    ]);
  });
});

describe("a title", () => {
  it.each(["【视频】街区的夜", "图解丨街区的夜"])("keeps the kind of its page, which is no column: %s", (title) => {
    expect(read(`${title}\n`)).toEqual([`Hans ${title}`]);
  });

  it.each([
    ["灯火 | 街区的夜：\n灯会说话\n", ["column 灯火", "Hans 街区的夜：灯会说话"]],
    ["灯火 |\n街区的夜\n", ["column 灯火", "Hans 街区的夜"]],
    ["Streets at Night:\nWhen Lamps Speak\n", ["en Streets at Night: When Lamps Speak"]],
  ])("on two lines is one: %j", (lines, expected) => {
    expect(read(lines)).toEqual(expect.arrayContaining(expected));
  });

  it("on two lines is one on a page without a byline too", () => {
    expect(outline(`灯火 | 街区的夜：\n灯会说话\n${text}`)).toContain("Hans 街区的夜：灯会说话");
  });

  it("does not swallow what a label waits for", () => {
    expect(outline(`街区的夜\n作者：\n张三丰\n${byline}${text}`)).toContain("Hans 街区的夜");
  });
});
