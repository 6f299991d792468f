import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "#domain/importing/page.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";

/** Lines of every kind a page has, and lines that only look like them. Numbers keep them apart. */
const lines = fc.constantFrom(
  ...[
    "",
    "",
    "  ",
    "城市灯火 | 数字街区：当路灯学会说话",
    "【灯火】街区的夜",
    "街区的夜",
    "街区的夜！",
    "Digital Streets: When Lamps Learn to Speak",
    "City | Lamps at Night",
  ],
  ...[
    "发布时间：2024-05-06 08:30:10 | 来源：河边网 | 作者：张三丰 李四光 | 责任编辑：吴一凡",
    "来源：江岸社",
    "责任编辑：郑重",
    "作者：甲乙丙丁戊己庚辛壬癸子丑寅卯",
  ],
  ...[
    "发布时间：昨天下午",
    "责任编辑：Wu YifanA Long Walk by the River",
    "作者：本报记者 苏青 等",
    "Published: October 11, 2025 | Source: River Net | Author: | Editor: Wu Yifan",
    "责任编辑：何平Lamps of the River: A Long Walk at Night",
    "By Qian Duoduo | May 3, 2022",
  ],
  ...[
    "夜色降临，街灯一盏接一盏亮起来。",
    "As night falls, the street lamps come on one after another, slowly and softly.",
    "从前的灯要人去点。In the past lamps had to be lit by hand, and put out by hand again.",
  ],
  ...[
    "“灯是城市的眼睛。”",
    "「燈是耳朵。",
    "“A lamp is an eye.”",
    "——韩立，2021年10月18日，在街区学习会上的讲话",
    "（《街区谈话录》第四卷）",
    "(Talks on Streets IV)",
  ],
  ...[
    "—— Han Li, speech at the street meeting, October 18, 2021",
    "——坚持以人为本。灯要照着人走的地方。",
    "--",
    "—",
    "——",
    "“话。”——冯景《灯志》",
    "- 三月",
    "- 四月",
    "* star",
  ],
  ...[
    "1. 点灯",
    "2. 看灯",
    "3、熄灯",
    "7) odd",
    "①第一",
    "②第二",
    "一、灯的过去",
    "（二）灯的将来",
    "## 标题",
    "# 街区的清晨",
    "> 灯会说话。",
    "> ——韩立《灯志》",
    ">",
    "```",
    "**灯**",
    "#",
    "The past of lamps",
    "Why?",
  ],
  ...[
    "来源：《街区发展报告（2024年）》",
    "Source: Street Report (2024)",
    "数据来源：街区局",
    "（监制：韩立；策划、文案：周舟；灯光：王五一）",
    "(监制：",
    "夜深了，灯还亮着。（监制：韩立；翻译：苏青）",
    "（总统筹：韩立；音效：苏青）",
    "文案：",
    "监制 韩立　策划/文案 周舟　翻译 苏青",
    "翻译：苏青",
    "审校：陈与义、蒋新）",
    "(Supervisor: Wei Li; Grip: Bao Er)",
  ],
  ...[
    "Translated by Su Qing",
    "编辑 / 冯至",
    "灯光：赵一曼",
    "字号：大 中 小",
    "[打印] [关闭]",
    "上一篇：桥的早晨",
    "灯火 | 街区的早晨：",
    "灯会说话",
    "首页 > 城市 > 街区",
    "2024年5月6日，桥通了。",
    "12345",
    "😀 👩‍👧",
    "|",
    "：",
    "（",
    "）",
  ],
);
const line = fc.oneof(
  { weight: 8, arbitrary: lines },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
);
const page = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom("\n", "\r\n", "\n\n", "\r"))
  .map(([all, end]) => all.join(end));

/** Words that a page's labels are made of, and that become the names of fields. */
const labels = new Set("发布时间 来源 作者 责任编辑 编辑 Published Source Author Editor By".split(" "));

/** Everything the structure says; of the warnings only those that are the home of what has no field. */
function said(of: Page): string {
  const { warnings, byline, ...rest } = of;
  const homes = ["bylineRepeated", "titleRepeated", "nameQualified", "columnInBothLanguages"];
  const kept = warnings.filter(({ code }) => homes.includes(code));
  return strings([rest, byline, kept]).join("\n");
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function wordsOf(line: string): string[] {
  const torn = line.normalize("NFC").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return torn.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Milliseconds; a busy machine is no failure. */
const slow = 60_000;

describe("whatever a page says", () => {
  it(
    "nothing of it is dropped: every word is in the structure as often as on the page",
    () => {
      fc.assert(
        fc.property(page, (text) => {
          const recognised = recognisePage(text);
          const read = said(recognised).normalize("NFC");
          // Within a page a name is one person.
          const people = [...recognised.byline.authors, ...recognised.byline.responsibleEditors].join(" ");
          const written = new Map<string, number>();
          for (const each of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
            for (const word of wordsOf(each)) {
              const isNumber = each.trim().startsWith(word) && /^(?:\d{1,3}|[\u2460-\u2473])$/u.test(word);
              const isTime = /^\d|^(?:October|May)$/.test(word) && read.includes("T");
              if (!labels.has(word) && !isTime && !isNumber) written.set(word, (written.get(word) ?? 0) + 1);
            }
          }
          for (const [word, times] of written) {
            const kept = read.split(word).length - 1;
            const once = people.normalize("NFC").includes(word);
            if (kept < (once ? 1 : times)) expect.fail(`“${word}” is there ${times} times and was kept ${kept} times`);
          }
        }),
        { numRuns: 800 },
      );
    },
    slow,
  );

  it(
    "is read without throwing, and warnings name lines that exist",
    () => {
      fc.assert(
        fc.property(fc.oneof(page, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
          const count = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
          for (const { at } of recognisePage(text).warnings) {
            expect(at).toBeGreaterThanOrEqual(1);
            expect(at).toBeLessThanOrEqual(count);
          }
        }),
      );
    },
    slow,
  );

  it(
    "gives the same structure with other line ends and more white space",
    () => {
      fc.assert(
        fc.property(fc.array(lines, { maxLength: 16 }), (all) => {
          const { warnings: _a, ...plain } = recognisePage(all.join("\n"));
          const { warnings: _b, ...spaced } = recognisePage(
            `\ufeff${all.map((each) => `\u3000${each}\u00a0\u200b `).join("\r\n")}`,
          );
          expect(spaced).toEqual(plain);
        }),
      );
    },
    slow,
  );
});
