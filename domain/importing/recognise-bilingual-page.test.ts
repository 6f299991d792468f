import { describe, expect, it } from "vitest";
import { outline } from "#domain/importing/testing/outline.ts";

/** Pages invented for this test: what they are about, the page, and what is recognised. */
const pages: [string, string, string[]][] = [
  [
    "the model case: a Chinese title, an English body, the English title glued to the editor's name",
    `We will keep the lamps of our old streets alight. We will tell their stories better, so that the world may see them.
燈火閑話 | 數字街區:當路燈成為新的眼睛
發佈時間:2024-05-06 09:17:10 | 來源:河邊網-河邊夜話 | 作者: | 責任編輯:吳一凡Digital Streets: When Lamps Become New Eyes
Night after night, lamps have become the eyes of the street, from the square to the smallest lane.
We should plan the lamps of the city as a whole, and move faster to build them where people walk.
——The speech at the 12th study session of the Street Council of the 3rd Term, October 18, 2021.
(The Care of Streets IV)

In three years the number of lamps grew by over 10% a year.
Source: Street Lamp Report (2024)

Lamps keep the street awake, and the street keeps them alight.
(監製:韓立;策劃、文案:吳一凡;翻譯:蘇青;審校:吳一凡,何平;剪輯:鄭重,曾小滿)
`,
    [
      "column 燈火閑話",
      "epigraph en We will keep the lam…",
      "byline 2024-05-06T09:17:10+08:00 河邊網-河邊夜話 by - ed 吳一凡",
      "Hant 數字街區:當路燈成為新的眼睛",
      "en Digital Streets: When Lamps Become New Eyes",
      "p Night after night, l…",
      "q We should plan the l… — The speech at the 12th study session of the Street Council of the 3rd Term; 2021-10-18; The Care of Streets; IV",
      "p In three years the n…",
      "src Source: Street Lamp …",
      "p Lamps keep the stree…",
      "supervisor: 韓立",
      "planner+copywriter: 吳一凡",
      "translator: 蘇青",
      "proofreader: 吳一凡+何平",
      "videoEditor: 鄭重+曾小滿",
    ],
  ],
  [
    "the English title in the editor's place, and an attribution in the other language",
    `城市灯火 | 数字街区
发布时间：2024-05-06 08:30:10 | 来源：河边网 | 作者： | 责任编辑：Digital Streets: When Lamps Learn to Speak
As night falls, the street lamps come on.
——习近平总书记2023年6月2日在街区座谈会上强调
This is the street (and “this” too).
`,
    [
      "column 城市灯火",
      "byline 2024-05-06T08:30:10+08:00 河边网 by - ed -",
      "Hans 数字街区",
      "en Digital Streets: When Lamps Learn to Speak",
      "q As night falls, the … — 习近平; 在街区座谈会上强调; 2023-06-02",
      "p This is the street (…",
      "! 2 titleGlued",
    ],
  ],
  [
    "a byline of other words in another zone, straight quotation marks over two paragraphs, a last source of its own",
    `Digital Streets: When Lamps Learn to Speak
Date: 11 Oct 2025 21:17 GMT | From: River Net | By: Zhang San | Editors: Wu Yifan; Zheng Zhong | Photos: Li Lei
As night falls, the street lamps come on.
    "We should plan the lamps of the city as a whole.
    "And build them where people walk."
    ——General Secretary Xi Jinping, at the opening of the street forum
Sources: Lamp Bureau, River Net
Supervisor: Wei Li
Grip: Bao Er
Proofreading: Cao Chuanchuan, Ding Suyun
`,
    [
      "byline 2025-10-11T21:17:00Z River Net by Zhang San ed Wu Yifan+Zheng Zhong",
      "en Digital Streets: When Lamps Learn to Speak",
      "p As night falls, the …",
      'q "We should plan the … — Xi Jinping; at the opening of the street forum',
      "src Sources: Lamp Bureau…",
      "photographer: Li Lei",
      "supervisor: Wei Li",
      "?Grip: Bao Er",
      "proofreader: Cao Chuanchuan+Ding Suyun",
      "! 9 creditLabelUnknown",
    ],
  ],
  [
    "both texts one after the other, each with its credit line",
    `城市灯火 | 数字街区:当路灯学会说话
发布时间:2024-05-06 08:30:10 | 来源:河边网 | 作者: | 责任编辑:吴一凡
夜色降临，街灯一盏接一盏亮起来。
“灯是城市的眼睛。”
——韩立在2021年10月18日街区学习会上的讲话
这说明，路灯已经成为城市的另一双眼睛。
Digital Streets: When Lamps Learn to Speak
As night falls, the street lamps come on one after another.
“A lamp is the eye of a city.”
——Han Li, speech at the street study session, October 18, 2021
(Talks on Streets II)
This shows that lamps have become another pair of eyes for the city.
（监制：韩立；翻译：苏青）
(Supervisor: Han Li; Translation: Su Qing)
`,
    [
      "column 城市灯火",
      "byline 2024-05-06T08:30:10+08:00 河边网 by - ed 吴一凡",
      "Hans 数字街区:当路灯学会说话",
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "q “灯是城市的眼睛。” — 韩立; 在街区学习会上的讲话; 2021-10-18",
      "p 这说明，路灯已经成为城市的另一双眼睛。",
      "en Digital Streets: When Lamps Learn to Speak",
      "p As night falls, the …",
      "q “A lamp is the eye o… — Han Li; speech at the street study session; 2021-10-18; Talks on Streets; II",
      "p This shows that lamp…",
      "supervisor: 韩立",
      "translator: 苏青",
      "supervisor: Han Li",
      "translator: Su Qing",
    ],
  ],
  [
    "both texts paragraph by paragraph, with numbered headings and the column in both languages",
    `城市灯火丨数字街区
City Lights | Digital Streets
2024-05-06 08:30 来源：河边网 作者：张三丰、李四光 编辑：吴一凡

夜色降临，街灯一盏接一盏亮起来。
As night falls, the street lamps come on one after another.

一、灯的过去
I. The past of lamps
从前的灯要人去点，也要人去灭，风一大就看不见路了。
In the past lamps had to be lit by hand, and put out by hand, and no one saw the road in the wind.
`,
    [
      "column 城市灯火",
      "byline 2024-05-06T08:30:00+08:00 河边网 by 张三丰+李四光 ed 吴一凡",
      "Hans 数字街区",
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "h2 一、灯的过去",
      "p 从前的灯要人去点，也要人去灭，风一大就看…",
      "en Digital Streets",
      "p As night falls, the …",
      "h2 I. The past of lamps",
      "p In the past lamps ha…",
      "! 2 columnInBothLanguages",
    ],
  ],
  [
    "an English page with headings, lists, a source line and English credits",
    `City Lights | Digital Streets: When Lamps Learn to Speak
Published: October 11, 2025 09:17:10 | Source: River Net | Author: Zhang San, Li Si | Editor: Wu Yifan
As night falls, the street lamps come on one after another.
"A lamp is the eye of a city."
— Xi Xiaoming, address at the lamp forum, 18 October 2021
(Talks on Streets, Vol. III)
The past of lamps
In the past lamps had to be lit by hand, and put out by hand, and no one saw the road in the wind.
1. Light the lamp.
2. Watch the lamp.
3. Put out the lamp.
- cheap
- bright
Source: Street Report (2024); Lamp Bureau
(Supervisor: Wei Li; Planning and copy: Cao Chuanchuan; Translation: Liu Haile; Proofreading: Cao Chuanchuan and Ding Suyun; Video editing: Zhang Qifan & Zeng Wen)
`,
    [
      "column City Lights",
      "byline 2025-10-11T09:17:10+08:00 River Net by Zhang San+Li Si ed Wu Yifan",
      "en Digital Streets: When Lamps Learn to Speak",
      "p As night falls, the …",
      'q "A lamp is the eye o… — Xi Xiaoming; address at the lamp forum; 2021-10-18; Talks on Streets; III',
      "h2 The past of lamps",
      "p In the past lamps ha…",
      "ol Light the lamp. / Watch the lamp. / Put out the lamp.",
      "ul cheap / bright",
      "src Source: Street Repor…",
      "supervisor: Wei Li",
      "planner+copywriter: Cao Chuanchuan",
      "translator: Liu Haile",
      "proofreader: Cao Chuanchuan+Ding Suyun",
      "videoEditor: Zhang Qifan+Zeng Wen",
    ],
  ],
  [
    "both epigraphs, and titles and paragraphs printed without a break",
    `让每一条街道都有自己的名字和自己的灯，让走夜路的人心里有底。
Let every street have a name and a lamp of its own, so that people who walk at night need not be afraid.
城市灯火 | 数字街区：当路灯学会说话 Digital Streets: When Lamps Learn to Speak
发布时间:2024-05-06 08:30:10 | 来源:河边网 | 作者: | 责任编辑:吴一凡
夜色降临，街灯一盏接一盏亮起来。As night falls, the street lamps come on one after another, as if somebody far away were calling their names.
`,
    [
      "column 城市灯火",
      "epigraph zh 让每一条街道都有自己的名字和自己的灯，让…",
      "epigraph en Let every street hav…",
      "byline 2024-05-06T08:30:10+08:00 河边网 by - ed 吴一凡",
      "Hans 数字街区：当路灯学会说话",
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "en Digital Streets: When Lamps Learn to Speak",
      "p As night falls, the …",
    ],
  ],
  [
    "an English byline with the Chinese title glued to it",
    `Digital Streets: When Lamps Learn to Speak
Published: 2024-05-06 08:30 | Source: River Net | Author: | Editor: Wu Yifan城市灯火 | 数字街区：当路灯学会说话
夜色降临，街灯一盏接一盏亮起来。
As night falls, the street lamps come on one after another.
`,
    [
      "column 城市灯火",
      "byline 2024-05-06T08:30:00+08:00 River Net by - ed Wu Yifan",
      "Hans 数字街区：当路灯学会说话",
      "p 夜色降临，街灯一盏接一盏亮起来。",
      "en Digital Streets: When Lamps Learn to Speak",
      "p As night falls, the …",
    ],
  ],
  [
    "a title glued with a space, an attribution with speaker, date and work in one line, credits as sentences",
    `城市灯火 | 数字街区
发布时间:2024-05-06 08:30:10|来源:河边网|作者:|责任编辑:吴一凡 Digital Streets: When Lamps Learn to Speak at Night
As night falls, the street lamps come on one after another.
We should plan the lamps of the city as a whole and build them where people walk.
——Xi Jinping, remarks at a street meeting on October 18, 2021 (The Governance of China, Volume IV)
Lamps speak.
Translated by Su Qing
Edited by Wu Yifan
`,
    [
      "column 城市灯火",
      "byline 2024-05-06T08:30:10+08:00 河边网 by - ed 吴一凡",
      "Hans 数字街区",
      "en Digital Streets: When Lamps Learn to Speak at Night",
      "p As night falls, the …",
      "q We should plan the l… — Xi Jinping; remarks at a street meeting; 2021-10-18; The Governance of China; IV",
      "p Lamps speak.",
      "translator: Su Qing",
      "editor: Wu Yifan",
    ],
  ],
  [
    "lines broken by an editor",
    `City Lights | Digital Streets

Published: 2024-05-06 08:30 | Source: River Net | Editor: Wu Yifan

As night falls, the street lamps come on one after another, as if
somebody far away were calling their names, and the street
answers.

This shows that lamps have become another pair of eyes
for the city.
`,
    [
      "column City Lights",
      "byline 2024-05-06T08:30:00+08:00 River Net by - ed Wu Yifan",
      "en Digital Streets",
      "p As night falls, the …",
      "p This shows that lamp…",
    ],
  ],
  [
    "“By …” and a date without a time",
    `Digital Streets
By Zhang San and Li Si | October 11, 2025
As night falls, the street lamps come on one after another.
2024年5月6日，夜色降临，街灯一盏接一盏亮起来。
What comes next?
In the past lamps had to be lit by hand, and put out by hand, and no one saw the road in the wind.
- Report on lamps, 2023
- Report on streets, 2024
We plan the lamps of the city as a whole.
(Li Ming, speech at the street forum, May 3, 2022)
`,
    [
      "byline 2025-10-11T00:00:00+08:00 - by Zhang San+Li Si ed -",
      "Hans ",
      "p 2024年5月6日，夜色降临，街灯一盏接…",
      "en Digital Streets",
      "p As night falls, the …",
      "h2 What comes next?",
      "p In the past lamps ha…",
      "ul Report on lamps, 2023 / Report on streets, 2024",
      "q We plan the lamps of… — Li Ming; speech at the street forum; 2022-05-03",
      "! 1 titleMissing",
      "! 2 timeOfDayMissing",
    ],
  ],
];

describe("a page is recognised", () => {
  it.each(pages)("%s", (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});
