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

describe("a title glued to the editor", () => {
  const glued = (editor: string) =>
    outline(
      `街区的夜\n发布时间：2024-05-06 08:30 | 来源：河边网 | 责任编辑：${editor}\nAs night falls, the lamps come on.\n`,
    );

  it.each([
    ["Li MingDigital Streets: When Lamps Speak", "Li Ming", "Digital Streets: When Lamps Speak"],
    ["Li Ming and Su LeDigital Streets of Today", "Li Ming+Su Le", "Digital Streets of Today"],
    ["Leo DiMarcoLamps Learn to Speak", "Leo DiMarco", "Lamps Learn to Speak"],
  ])("is parted from the name in Latin letters: %s", (editor, name, title) => {
    expect(glued(editor)[0]).toMatch(new RegExp(` ed ${name.replace("+", "\\+")}$`));
    expect(glued(editor)).toContain(`en ${title}`);
    expect(glued(editor).filter((line) => line.startsWith("!"))).toEqual([]);
  });

  it("where nobody can tell, is told of", () => {
    expect(glued("Li Ming Digital Streets: When Lamps Speak")).toContain("! 2 titleGlued");
    expect(glued("Li MingDigital Streets")).toContain("! 2 namesUnread");
  });

  it("is not looked for in a name that has capitals inside", () => {
    expect(glued("Anne McDonald")[0]).toMatch(/ ed Anne McDonald$/);
  });
});

describe("what stands beside names in a byline", () => {
  const page = (byline: string) => outline(`街区的夜\n${byline}\n${text}`);

  it.each([
    "By Chen Yi and Su Qing, River Net | March 1, 2025",
    "By Chen Yi and Su Qing | River Net | March 1, 2025",
    "By Chen Yi and Su Qing | March 1, 2025 River Net",
  ])("is no author: an outlet is the source where no label gives one (%s)", (byline) => {
    expect(page(byline)[0]).toBe("byline 2025-03-01T00:00:00+08:00 River Net by Chen Yi+Su Qing ed -");
  });

  it("is kept as a paragraph when the byline has another source", () => {
    const read = page("By Chen Yi, River Net | March 1, 2025 | Source: Lamp Bureau");
    expect(read[0]).toBe("byline 2025-03-01T00:00:00+08:00 Lamp Bureau by Chen Yi ed -");
    expect(read).toContain("p River Net");
    expect(read).toContain("! 2 bylineUnread");
  });

  it.each([
    ["2024-05-06 08:30 | 作者：丁素雲等 | 来源：河边网", "丁素雲"],
    ["2024-05-06 08:30 | 作者：本報記者 劉海樂 | 来源：河边网", "劉海樂"],
    ["2024-05-06 08:30 | 作者：本报记者刘海乐 通讯员 苏青 | 来源：河边网", "刘海乐+苏青"],
    ["2024-05-06 08:30 本报记者 刘海乐 | 来源：河边网", "刘海乐"],
    ["2024-05-06 08:30 | Author: Su Qing et al. | 来源：河边网", "Su Qing"],
  ])("is told of: %s", (byline, names) => {
    expect(page(byline)[0]).toBe(`byline 2024-05-06T08:30:00+08:00 河边网 by ${names} ed -`);
    expect(page(byline)).toContain("! 2 nameQualified");
  });
});
