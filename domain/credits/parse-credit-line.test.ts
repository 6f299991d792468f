import { describe, expect, it } from "vitest";
import {
  isEmptyCredit,
  parseCreditLine,
  parseUnknownCredit,
  resemblesCredits,
} from "#domain/credits/parse-credit-line.ts";
import { printCreditLine } from "#domain/credits/print-credits.ts";

/** roles joined by + and people by commas: "planner+copywriter=甲,乙 | translator=丙" */
function brief(text: string): string | null {
  const line = parseCreditLine(text);
  if (line === null) return null;
  return line.groups
    .map((group) => `${group.roles.join("+") || `?${group.label}`}=${group.people.join(",")}`)
    .join(" | ");
}

const sample =
  "supervisor=蔚力 | planner+copywriter=曹川川 | translator=劉海樂 | proofreader=曹川川,丁素雲 | videoEditor=張豈凡,曾雯";
const plain = "supervisor=韩立 | translator=苏青,何平";
const english = "supervisor=Wei Li | planner+copywriter=Cao Chuanchuan | translator=Liu Haile";

describe("a credit line is read", () => {
  it.each([
    ["(監製:蔚力;策劃、文案:曹川川;翻譯:劉海樂;審校:曹川川,丁素雲;剪輯:張豈凡,曾雯)", sample],
    ["（監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川，丁素雲；剪輯：張豈凡，曾雯）", sample],
    ["監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川、丁素雲；剪輯：張豈凡/曾雯", sample],
    ["監製：蔚力 策劃/文案：曹川川 翻譯：劉海樂 審校：曹川川和丁素雲 剪輯：張豈凡 曾雯", sample],
    ["監製：蔚力\n策劃、文案：曹川川\n翻譯：劉海樂\n審校：曹川川，丁素雲\n剪輯：張豈凡，曾雯", sample],
    ["監製：蔚力，策劃、文案：曹川川，翻譯：劉海樂，審校：曹川川、丁素雲，剪輯：張豈凡、曾雯", sample],
    ["【監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川，丁素雲；剪輯：張豈凡，曾雯】", sample],
    ["監 製：蔚力；策劃、文案：曹川川；翻 譯：劉海樂；審校：曹川川，丁素雲；剪輯：張豈凡，曾雯。", sample],
    ["(監製: 蔚力; 策劃、文案: 曹川川; 翻譯: 劉海樂; 審校: 曹川川, 丁素雲; 剪輯: 張豈凡, 曾雯)。", sample],
    ["監製：蔚力|策劃、文案：曹川川|翻譯：劉海樂|審校：曹川川，丁素雲|剪輯：張豈凡，曾雯", sample],
    ["（监制：韩立；翻译：苏青，何平）", plain],
    ["[监制:韩立;翻译:苏青、何平]", plain],
    ["〔监制：韩立；翻译：苏青／何平〕", plain],
    ["监制：韩立　翻译：苏青　何平", plain],
    ["监制：韩立\t翻译：苏青&何平", plain],
    ["监制：韩立；翻译：苏青；何平", plain],
    ["监制：韩立翻译：苏青、何平", plain],
    ["总监制：韩立；英文翻译：苏青 和 何平", plain],
    ["总监制：韩立；英文翻译：苏青和何平", plain],
    ["（监制：韩立；翻译：苏青 与 何平）", plain],
    ["监制：韩立 翻译：苏青 以及 何平", plain],
    ["监制：韩立；翻译：苏青and何平", plain],
    ["監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川 和 丁素雲；剪輯：張豈凡 和 曾雯", sample],
    ["監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川和 丁素雲；剪輯：張豈凡 和曾雯", sample],
    ["监制∶韩立；译者∶苏青与何平", plain],
    ["监制：韩 立；翻译：苏 青 何 平", plain],
    ["监制 韩立\n翻译 苏青 何平", plain],
    ["监制 | 韩立\n翻译 | 苏青、何平", plain],
    ["监制丨韩立\n翻译丨苏青 何平", plain],
    ["\u200b（监制：韩立；\u200b翻译：苏青，何平）\u00a0", plain],
    ["文/张三水 图/李四海", "author=张三水 | photographer=李四海"],
    ["文：张三水 图：李四海", "author=张三水 | photographer=李四海"],
    ["图/文：张三水", "photographer+author=张三水"],
    ["编辑：吴一凡", "editor=吴一凡"],
    ["责编：吴一凡 校对：郑重", "responsibleEditor=吴一凡 | proofreader=郑重"],
    ["翻译、审校：张和平和李明", "translator+proofreader=张和平,李明"],
    [
      "策畫：韓立；校：蘇青；校對：何平；校訂：鄭重",
      "planner=韓立 | proofreader=蘇青 | proofreader=何平 | proofreader=鄭重",
    ],
    ["（撰文：苏青、何平等；翻译：王五一 等）", "author=苏青,何平 | translator=王五一"],
    [
      "监制 韩立　策划/文案 吴一凡　翻译 苏青　何平",
      "supervisor=韩立 | planner+copywriter=吴一凡 | translator=苏青,何平",
    ],
    ["Translation by Su Qing; Proofreading by He Ping", "translator=Su Qing | proofreader=He Ping"],
    ["策划：张和平", "planner=张和平"],
    ["记者：欧阳和平、陈与义", "reporter=欧阳和平,陈与义"],
    ["翻译：约翰·史密斯和李明", "translator=约翰·史密斯,李明"],
    ["翻译：刘海乐（实习）、王五一", "translator=刘海乐（实习）,王五一"],
    ["监制：韩立；灯光：王五一；翻译：苏青", "supervisor=韩立 | ?灯光=王五一 | translator=苏青"],
    ["（监制：韩立；灯光、翻译：苏青）", "supervisor=韩立 | translator=苏青"],
    [
      "设计：周舟 插画：吴语 配音：郑声 摄像：冯景 制作：陈工",
      "designer=周舟 | illustrator=吴语 | narrator=郑声 | cameraOperator=冯景 | producer=陈工",
    ],
    [
      "语言顾问：David Ferguson；数据：卫明；实习生：蒋新",
      "languageConsultant=David Ferguson | dataAnalyst=卫明 | intern=蒋新",
    ],
    ["(Supervisor: Wei Li; Planning and copy: Cao Chuanchuan; Translation: Liu Haile)", english],
    ["Supervisor: Wei Li; Planner & Copywriter: Cao Chuanchuan; Translator: Liu Haile", english],
    ["Supervisor: Wei Li | Planning/Copy: Cao Chuanchuan | Translated by: Liu Haile", english],
    ["Supervised by Wei Li; Planning and copy: Cao Chuanchuan; Translated by Liu Haile", english],
    ["SUPERVISOR: Wei Li\nPLANNING AND COPY: Cao Chuanchuan\nTRANSLATION: Liu Haile", english],
    ["（Supervisor： Wei Li； Planning and copy： Cao Chuanchuan； Translation： Liu Haile）.", english],
    ["Proofreaders: Ding Suyun, Cao Chuanchuan and Qian Yi", "proofreader=Ding Suyun,Cao Chuanchuan,Qian Yi"],
    ["Video editing: Zhang Qifan, Zeng Wen, and Qian Yi", "videoEditor=Zhang Qifan,Zeng Wen,Qian Yi"],
    ["Editor: John Smith, Jr. & Anne-Marie O'Neill", "editor=John Smith, Jr.,Anne-Marie O'Neill"],
    ["By Cao Chuanchuan", "author=Cao Chuanchuan"],
    ["Written by Li Ming and Bao Er; edited by Ludwig van Beek", "author=Li Ming,Bao Er | editor=Ludwig van Beek"],
    ["(Photos: Li Ming; Lighting: Bao Er)", "photographer=Li Ming | ?Lighting=Bao Er"],
  ])("%s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it("keeps each label as the page had it, and says which it does not know", () => {
    const line = parseCreditLine("（總監製：蔚力；燈光、翻譯：劉海樂）");
    expect(line?.groups.map((group) => group.label)).toEqual(["總監製", "燈光、翻譯"]);
    expect(line?.unknownLabels).toEqual(["燈光"]);
  });

  it("says which words stood beside the names", () => {
    expect(parseCreditLine("（撰文：本报记者 苏青；翻译：何平等）")?.beside).toEqual(["本报记者", "等"]);
    expect(parseCreditLine("（撰文：高等；翻译：何平）")?.groups[0]?.people).toEqual(["高等"]);
  });
});

describe("what is not a credit line is left alone", () => {
  it.each([
    "Source: Digital China Development Report (2024)",
    "来源：中国网",
    "数据：同比增长25%，达到41.06泽字节。",
    "Data: 41.06 zettabytes in 2024",
    "他说：我们要讲好中国故事。",
    "编辑部在北京：那里很冷，也很远，人们都很忙碌而且充满希望。",
    "The editor said: we must go on with the work we began last year",
    "(The Governance of China IV)",
    "（《习近平谈治国理政》第四卷）",
    "注：单位为万元；口径有调整",
    "Editors and translators write both languages side by side.",
    "By 2030 the network will reach every village",
    "By the end of March",
    "翻译是一门艺术",
    "翻译 编辑 摄影",
    "Design by Committee",
    "时间：上午九点；地点：北京",
    "",
    "（）",
    ":",
    "翻译：",
  ])("“%s”", (text) => {
    expect(parseCreditLine(text)).toBeNull();
  });
});

describe("a line of credits with an unknown label", () => {
  it("is read when its neighbours vouch for it", () => {
    expect(parseUnknownCredit("灯光：王五一、李明")).toEqual({ roles: [], label: "灯光", people: ["王五一", "李明"] });
    expect(parseUnknownCredit("地点：北京市朝阳区某某大街十二号院")).toBeNull();
  });
});

describe("what only resembles credits", () => {
  it.each(["（总统筹：韩立；灯光：周舟；音效：苏青）", "Grip: Bao Er; Lights: Lin Yue"])("is known: %s", (text) => {
    expect(parseCreditLine(text)).toBeNull();
    expect(resemblesCredits(text)).toBe(true);
  });

  it.each(["（时间：上午九点；地点：北京）", "注：单位为万元", "灯光：王五一"])("is not: %s", (text) => {
    expect(resemblesCredits(text)).toBe(false);
  });

  it("may be a label without a name", () => {
    expect(isEmptyCredit("文案：")).toBe(true);
    expect(isEmptyCredit("灯光：")).toBe(false);
    expect(isEmptyCredit("文案：韩立")).toBe(false);
  });
});

describe("printing a line that was read", () => {
  it("gives the house form back", () => {
    const hant = parseCreditLine("(監製:蔚力;策劃、文案:曹川川;翻譯:劉海樂;審校:曹川川,丁素雲;剪輯:張豈凡,曾雯)");
    expect(printCreditLine(hant?.groups ?? [], "zh-Hant")).toBe(
      "（監製：蔚力；策劃、文案：曹川川；翻譯：劉海樂；審校：曹川川，丁素雲；剪輯：張豈凡，曾雯）",
    );
    const hans = parseCreditLine("总监制:韩立;译者:苏青/何平");
    expect(printCreditLine(hans?.groups ?? [], "zh-Hans")).toBe("（监制：韩立；翻译：苏青，何平）");
    const en = parseCreditLine(
      "Supervised by Wei Li; Planner & Copywriter: Cao Chuanchuan; video editors: Zhang Qifan and Zeng Wen",
    );
    expect(printCreditLine(en?.groups ?? [], "en")).toBe(
      "(Supervisor: Wei Li; Planning and copy: Cao Chuanchuan; Video editing: Zhang Qifan, Zeng Wen)",
    );
  });

  it("keeps the page's labels where the house has one word for two groups", () => {
    const hans = parseCreditLine("总策划:韩立;执行策划:苏青;总监制:何平");
    expect(printCreditLine(hans?.groups ?? [], "zh-Hans")).toBe("（总策划：韩立；执行策划：苏青；监制：何平）");
    expect(printCreditLine(hans?.groups ?? [], "en")).toBe("(Planning: 韩立; Planning: 苏青; Supervisor: 何平)");
  });

  it("keeps an unknown label, and prints nothing for no groups", () => {
    expect(printCreditLine([{ roles: [], label: "灯光", people: ["王五一"] }], "zh-Hans")).toBe("（灯光：王五一）");
    expect(printCreditLine([], "en")).toBe("");
  });
});
