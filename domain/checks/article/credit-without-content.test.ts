import { describe, expect, it } from "vitest";
import { creditWithoutContent } from "#domain/checks/article/credit-without-content.ts";
import { articleOf, type Written } from "#domain/checks/testing/article-of.ts";
import type { CreditRole } from "#domain/credits/roles.ts";

const text = "机房建在山里，风从垭口来。";
const english = "The server hall stands in the hills.";
const figure: Written = { type: "figure", attrs: { mediaId: "m1", alt: "机房" } };
const inner = { type: "figure", attrs: { mediaId: "m1" } };
const gallery: Written = { type: "gallery", content: [inner, inner] };
const video: Written = { type: "video", attrs: { embed: "youtube:abcdefghijk" } };
const posted: Written = { type: "video", attrs: { mediaId: "v1", poster: "m1" } };
const audio: Written = { type: "audio", attrs: { mediaId: "a1" } };
const statistic: Written = { type: "statistic", attrs: { recordId: "r1" } };
const chart: Written = { type: "chart", attrs: { recordId: "r1" } };
const cell = { type: "tableCell", content: [{ type: "paragraph" }] };
const table: Written = { type: "table", content: [{ type: "tableRow", content: [cell] }] };
const cover = { alt: { zh: "塔", en: "Pylons" }, caption: { zh: "", en: "" } };

const found = (roles: CreditRole[], article: Partial<Parameters<typeof articleOf>[0]>) =>
  creditWithoutContent(articleOf({ credits: [{ roles, personIds: ["p"] }], ...article })).map(
    ({ said, quote }) => `${said.kind} ${quote}`,
  );

describe("credits for work that is not in the article", () => {
  it.each<[CreditRole[], Partial<Parameters<typeof articleOf>[0]>, string[]]>([
    [["videoEditor"], { zh: [text] }, ["recording 剪辑"]],
    [["videoEditor"], { zh: [text], script: "Hant" }, ["recording 剪輯"]],
    [["videoEditor"], { en: [english] }, ["recording Video editing"]],
    [["videoEditor"], { zh: [text, figure], en: [english, figure], cover }, ["recording 剪辑"]],
    [["cameraOperator"], { zh: [text, gallery] }, ["recording 摄像"]],
    [["narrator"], { zh: [text, chart] }, ["recording 配音"]],
    [["photographer"], { zh: [text] }, ["picture 摄影"]],
    [["photographer"], { zh: [text, chart, statistic] }, ["picture 摄影"]],
    [["photographer"], { zh: [text, video, audio] }, ["picture 摄影"]],
    [["illustrator"], { zh: [text, statistic] }, ["drawing 插画"]],
    [["designer"], { zh: [text, table] }, ["drawing 设计"]],
    [["designer"], { en: [english, audio] }, ["drawing Design"]],
    [["dataAnalyst"], { zh: [text, figure], cover }, ["figures 数据分析"]],
    [["dataAnalyst"], { zh: [text, video] }, ["figures 数据分析"]],
    [["translator"], { zh: [text] }, ["translation 翻译"]],
    [["translator"], { en: [english] }, ["translation Translation"]],
    [["translator"], { zh: [text], en: [""] }, ["translation 翻译"]],
    [["translator"], { zh: [text, figure], en: ["", figureOf("m1")] }, ["translation 翻译"]],
    [["author", "videoEditor", "photographer"], { zh: [text] }, ["recording 剪辑", "picture 摄影"]],
  ])("%j", (roles, article, expected) => {
    expect(found(roles, article)).toEqual(expected);
  });

  it.each<[CreditRole[], Partial<Parameters<typeof articleOf>[0]>]>([
    [["videoEditor"], { zh: [text, video] }],
    [["videoEditor"], { zh: [text], en: [english, video] }],
    [["videoEditor", "narrator"], { zh: [text, audio] }],
    [["cameraOperator"], { zh: [text, posted] }],
    [["narrator"], { en: [english, audio] }],
    [["photographer"], { zh: [text, figure] }],
    [["photographer"], { zh: [text], en: [english, gallery] }],
    [["photographer"], { zh: [text], cover }],
    [["photographer"], { zh: [text, posted] }],
    [["illustrator"], { zh: [text, chart] }],
    [["designer"], { zh: [text], cover }],
    [["designer"], { zh: [text, figure] }],
    [["dataAnalyst"], { zh: [text, statistic] }],
    [["dataAnalyst"], { zh: [text, chart] }],
    [["dataAnalyst"], { zh: [text, table] }],
    [["translator"], { zh: [text], en: [english] }],
    [["supervisor", "planner", "copywriter", "author", "intern", "producer"], { zh: [text] }],
    [["videoEditor", "translator"], {}],
    [["videoEditor", "translator"], { zh: [""], en: [] }],
  ])("are none in %j %#", (roles, article) => {
    expect(found(roles, article)).toEqual([]);
  });

  it("are said once for a role that several groups have", () => {
    const credits = [
      { roles: ["videoEditor" as const], personIds: ["p", "q"] },
      { roles: ["videoEditor" as const], personIds: ["r"] },
    ];
    expect(creditWithoutContent(articleOf({ zh: [text], credits }))).toEqual([
      {
        rule: "credit-without-content",
        place: { part: "credits" },
        side: "both",
        quote: "剪辑",
        at: 0,
        said: { kind: "recording", values: { role: "videoEditor" } },
      },
    ]);
  });
});

/** A picture nobody has said anything about in this language. */
function figureOf(mediaId: string): Written {
  return { type: "figure", attrs: { mediaId } };
}
