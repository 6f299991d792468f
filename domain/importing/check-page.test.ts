import { describe, expect, it } from "vitest";
import { checkPage } from "#domain/importing/check-page.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";

const head = "灯火 | 街区的夜\n发布时间：2024-05-06 08:30 | 来源：河边网 | 作者：张三丰\n";
const check = (text: string) => checkPage(recognisePage(text));

describe("a page", () => {
  it("that a draft can hold is let through as it is", () => {
    const page = recognisePage(`${head}夜色降临。\n（灯光：王五一；翻译：苏青）\n`);
    expect(checkPage(page)).toEqual({ ok: true, value: page });
  });

  it.each([
    ["says nothing", "\n \n", "editionEmpty"],
    ["has a line too long for a document", `${head}${"灯".repeat(100_001)}。\n`, "documentInvalid"],
    ["has too many lines", `${head}${"灯。\n".repeat(5_001)}`, "documentTooLarge"],
    [
      "has a title too long for an article",
      `${head.replace("街区的夜", "灯".repeat(301))}夜色降临。\n`,
      "invalidInput",
    ],
    ["has a source too long for an outlet", head.replace("河边网", "河".repeat(2_001)), "invalidInput"],
  ])("that %s is refused", (_what, text, code) => {
    expect(check(text)).toMatchObject({ ok: false, error: { code } });
  });
});
