import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

const head =
  "街区的夜\n发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：吴一凡\n夜色降临，街灯一盏接一盏亮起来。\n";

/** What is read of the lines below the first paragraph. */
const below = (text: string) => outline(`${head}${text}\n`).slice(3);

describe("an attribution in brackets behind its quotation", () => {
  it.each([
    [
      "“灯是城市的眼睛。”（2021年10月18日，韩立在街区学习会上的讲话）",
      "q “灯是城市的眼睛。” — 韩立; 在街区学习会上的讲话; 2021-10-18",
    ],
    ["“灯是城市的眼睛。”（《街区谈话录》第二卷，第3页）", "q “灯是城市的眼睛。” — 街区谈话录; 第二卷; 3"],
  ])("is taken: %s", (line, expected) => {
    expect(below(line)).toEqual([expected]);
  });

  it("is taken in English, where the line is no title", () => {
    expect(below("“A lamp is an eye.” (Han Li, speech at the street meeting, October 18, 2021)")).toContain(
      "q “A lamp is an eye.” — Han Li; speech at the street meeting; 2021-10-18",
    );
  });

  it.each(["“灯是城市的眼睛。”（掌声）", "灯会说话（《街区谈话录》第二卷）"])("is none in: %s", (line) => {
    expect(below(line)).toEqual([`p ${line}`]);
  });
});

describe("a work with its page on a line of its own", () => {
  it("belongs to the attribution above it", () => {
    expect(below("灯是城市的眼睛。\n——韩立在街区学习会上的讲话\n《街区谈话录》第四卷，第12页")).toEqual([
      "q 灯是城市的眼睛。 — 韩立; 在街区学习会上的讲话; 街区谈话录; 第四卷; 12",
    ]);
  });

  it("that says it is cited belongs to the words above it", () => {
    expect(below("灯是城市的眼睛。\n載《街區談話錄》第四卷，頁12")).toEqual([
      "q 灯是城市的眼睛。 — 街區談話錄; 第四卷; 12",
    ]);
  });
});
