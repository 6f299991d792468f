import type { Example } from "#app/(studio)/studio/(desk)/checks/explanations/example.ts";

/** Wrong and right for the rules that look at more than a row. */
export const articleExamples = {
  "quotation-drift": [
    {
      given: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
      wrong: { zh: "两行之间，方见功夫。", en: "Between the lines, craft is seen." },
      right: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
    },
    {
      given: { zh: "——沈亦文，《两行编辑手册》，第12页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 12" },
      wrong: { zh: "——沈亦文，《两行编辑手册》，第21页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 21" },
      right: { zh: "——沈亦文，《两行编辑手册》，第12页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 12" },
    },
  ],
  "quotation-outdated": [
    {
      given: { zh: "两行之间，才见真功夫。", en: "Between two lines the true craft is seen." },
      wrong: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
      right: { zh: "两行之间，才见真功夫。", en: "Between two lines the true craft is seen." },
    },
    {
      given: { zh: "——沈亦文，《两行编辑手册》，第13页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 13" },
      wrong: { zh: "——沈亦文，《两行编辑手册》，第12页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 12" },
      right: { zh: "——沈亦文，《两行编辑手册》，第13页", en: "— Shen Yiwen, The Two Lines Desk Book, p. 13" },
    },
  ],
  "quotation-known": [
    {
      given: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
      wrong: { zh: "两行之间，才见功夫。", en: "One sees an editor’s skill in what lies between two lines." },
      right: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
    },
    {
      given: { zh: "译者先是读者，然后才动笔。", en: "A translator reads first, and only then takes up the pen." },
      wrong: { zh: "译者先是读者，然后再动笔。", en: "Translators are readers before they write." },
      right: { zh: "译者先是读者，然后才动笔。", en: "A translator reads first, and only then takes up the pen." },
    },
  ],
  "quotation-unattributed": [
    {
      wrong: { zh: "两行之间，才见功夫。", en: "Between two lines the craft is seen." },
      right: {
        zh: "两行之间，才见功夫。\n——沈亦文，《两行编辑手册》，第12页",
        en: "Between two lines the craft is seen.\n— Shen Yiwen, The Two Lines Desk Book, p. 12",
      },
    },
    {
      wrong: {
        zh: "译者先是读者，然后才动笔。\n——2024年",
        en: "A translator reads first, and only then takes up the pen.\n— 2024",
      },
      right: {
        zh: "译者先是读者，然后才动笔。\n——陈小文，2024年，在编辑部座谈会上",
        en: "A translator reads first, and only then takes up the pen.\n— Chen Xiaowen, At a meeting of the desk, 2024",
      },
    },
  ],
  "name-inconsistent": [
    {
      given: { zh: "陈小文", en: "Chen Xiaowen" },
      wrong: { zh: "陈小文说，水位已经下降。", en: "Xiaowen Chen said that the water had fallen." },
      right: { zh: "陈小文说，水位已经下降。", en: "Chen Xiaowen said that the water had fallen." },
    },
    {
      given: { zh: "欧阳明", en: "Ouyang Ming" },
      wrong: { zh: "欧阳明守桥三十年。", en: "Ou Yangming kept the bridge for thirty years." },
      right: { zh: "欧阳明守桥三十年。", en: "Ouyang Ming kept the bridge for thirty years." },
    },
  ],
  "statistic-unsourced": [
    {
      wrong: { zh: "客运量：425.1万人次", en: "Passengers: 4.251 million" },
      right: {
        zh: "客运量：425.1万人次\n来源：市航运局年报",
        en: "Passengers: 4.251 million\nSource: Annual report of the river authority",
      },
    },
    {
      wrong: { zh: "客运量（万人次）2022 2023 2024", en: "Passengers (10,000) 2022 2023 2024" },
      right: {
        zh: "客运量（万人次）2022 2023 2024\n来源：市航运局",
        en: "Passengers (10,000) 2022 2023 2024\nSource: the river authority",
      },
    },
  ],
  "credit-missing": [
    {
      given: { zh: "翻译、审校", en: "Translation, proofreading" },
      wrong: { zh: "翻译：沈亦文", en: "Translation: Shen Yiwen" },
      right: { zh: "翻译：沈亦文　审校：陈小文", en: "Translation: Shen Yiwen; proofreading: Chen Xiaowen" },
    },
    {
      given: { zh: "监制、文案", en: "Supervision, copy" },
      wrong: { zh: "文案：沈亦文", en: "Copy: Shen Yiwen" },
      right: { zh: "监制：欧阳明　文案：沈亦文", en: "Supervision: Ouyang Ming; copy: Shen Yiwen" },
    },
  ],
  "credit-without-content": [
    {
      wrong: { zh: "文案：沈亦文　剪辑：陈小文", en: "Copy: Shen Yiwen; video editing: Chen Xiaowen" },
      right: { zh: "文案：沈亦文", en: "Copy: Shen Yiwen" },
    },
    {
      wrong: { zh: "剪辑：陈小文", en: "Video editing: Chen Xiaowen" },
      right: { zh: "▷ 桥上一日\n剪辑：陈小文", en: "▷ A day on the bridge\nVideo editing: Chen Xiaowen" },
    },
  ],
  "alt-missing": [
    {
      wrong: { zh: "▢ bridge.jpg", en: "▢ bridge.jpg" },
      right: {
        zh: "▢ 晨雾里的石桥，一个女人推车走过",
        en: "▢ A stone bridge in morning mist; a woman pushes a cart across",
      },
    },
    {
      wrong: { zh: "▢ 船工在桥下系缆", en: "▢" },
      right: { zh: "▢ 船工在桥下系缆", en: "▢ A boatman ties up below the bridge" },
    },
  ],
  "link-broken": [
    {
      wrong: { zh: "见《老桥》（/zh-Hans/articles/lao-qiao）", en: "See “The Old Bridge” (/en/articles/old-bridge)" },
      right: {
        zh: "见《老桥》（/zh-Hans/articles/old-bridge-k3f9）",
        en: "See “The Old Bridge” (/en/articles/old-bridge-k3f9)",
      },
    },
    {
      wrong: { zh: "https://https://example.org/bridges", en: "https://example.org/bridges." },
      right: { zh: "https://example.org/bridges", en: "https://example.org/bridges" },
    },
  ],
  "figure-uncaptioned": [
    {
      wrong: { zh: "▢", en: "▢" },
      right: {
        zh: "▢\n2024年9月，城东石桥通车当天。沈亦文摄",
        en: "▢\nThe stone bridge in the east of the town on the day it opened, September 2024. Photo: Shen Yiwen",
      },
    },
    {
      wrong: { zh: "▢\n船工老何在系缆。", en: "▢" },
      right: { zh: "▢\n船工老何在系缆。", en: "▢\nOld He, a boatman, ties up his boat." },
    },
  ],
} satisfies Record<string, readonly Example[]>;
