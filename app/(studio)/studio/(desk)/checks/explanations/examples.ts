import type { RuleId } from "#domain/checks/finding.ts";
import type { TextKind } from "#domain/checks/pair.ts";
import type { Script } from "#domain/locale.ts";

/** What stands beside each other in an example; a side that it does not need is absent. */
export type ExampleRow = { zh?: string; en?: string };

export type Example = {
  /** What it is measured by, where that is not the other side: the library's words, what a column requires. */
  given?: ExampleRow;
  wrong: ExampleRow;
  right: ExampleRow;
  kind?: TextKind;
  /** The script that the example is about; without it the Chinese is shown in the reader's own. */
  script?: Script;
};

/** Wrong and right for each rule: invented, and as short as they can be. Those of rules of a pair are checked by them. */
export const examples: Record<RuleId, readonly Example[]> = {
  "number-mismatch": [
    {
      wrong: { zh: "全年客运量达425.1万人次。", en: "The year brought 42.51 million passengers." },
      right: { zh: "全年客运量达425.1万人次。", en: "The year brought 4.251 million passengers." },
    },
    {
      wrong: { zh: "投资总额2.63万亿元。", en: "Investment came to 263 billion yuan." },
      right: { zh: "投资总额2.63万亿元。", en: "Investment came to 2.63 trillion yuan." },
    },
    {
      wrong: { zh: "占比提高3个百分点。", en: "Its share rose by 3 percent." },
      right: { zh: "占比提高3个百分点。", en: "Its share rose by 3 percentage points." },
    },
  ],
  "number-qualifier": [
    {
      wrong: { zh: "逾40万人参观了展览。", en: "About 400,000 people visited the exhibition." },
      right: { zh: "逾40万人参观了展览。", en: "More than 400,000 people visited the exhibition." },
    },
    {
      wrong: { zh: "近100家企业参展。", en: "Over 100 companies took part." },
      right: { zh: "近100家企业参展。", en: "Nearly 100 companies took part." },
    },
  ],
  "date-mismatch": [
    {
      wrong: { zh: "新桥于2024年9月12日通车。", en: "The new bridge opened on September 21, 2024." },
      right: { zh: "新桥于2024年9月12日通车。", en: "The new bridge opened on September 12, 2024." },
    },
    {
      wrong: { zh: "老桥建于上世纪80年代。", en: "The old bridge was built in the 1990s." },
      right: { zh: "老桥建于上世纪80年代。", en: "The old bridge was built in the 1980s." },
    },
  ],
  "unit-mismatch": [
    {
      wrong: { zh: "工程投资30亿元。", en: "The work cost US$3 billion." },
      right: { zh: "工程投资30亿元。", en: "The work cost 3 billion yuan." },
    },
    {
      wrong: { zh: "步道全长34公里。", en: "The path is 34 miles long." },
      right: { zh: "步道全长34公里。", en: "The path is 34 kilometers long." },
    },
  ],
  "missing-space": [
    {
      wrong: { en: "The initiativeto protect the river began in May." },
      right: { en: "The initiative to protect the river began in May." },
    },
    {
      wrong: { en: "The water rose overnight.By morning the road was closed." },
      right: { en: "The water rose overnight. By morning the road was closed." },
    },
  ],
  spelling: [
    {
      wrong: { en: "The goverment published the plan on Monday." },
      right: { en: "The government published the plan on Monday." },
    },
    { wrong: { en: "A seperate report follows." }, right: { en: "A separate report follows." } },
  ],
  "doubled-word": [
    { wrong: { en: "They waited on the the bridge." }, right: { en: "They waited on the bridge." } },
    { wrong: { zh: "他们在在桥上等候。" }, right: { zh: "他们在桥上等候。" } },
  ],
  "repeated-phrase": [
    {
      wrong: { en: "The city will mend the old bridge will mend the old bridge before winter." },
      right: { en: "The city will mend the old bridge before winter." },
    },
    {
      wrong: { zh: "市里将在入冬前修好老桥将在入冬前修好老桥。" },
      right: { zh: "市里将在入冬前修好老桥。" },
    },
  ],
  "punctuation-width": [
    { wrong: { zh: "桥建成了,全城的人都来看." }, right: { zh: "桥建成了，全城的人都来看。" } },
    {
      wrong: { en: "The bridge was finished，and the whole town came." },
      right: { en: "The bridge was finished, and the whole town came." },
    },
  ],
  "quotes-unbalanced": [
    { wrong: { zh: "他说：“先看水，再看桥。" }, right: { zh: "他说：“先看水，再看桥。”" } },
    {
      wrong: { en: "“Look at the water first, he said." },
      right: { en: "“Look at the water first,” he said." },
    },
  ],
  "end-punctuation-differs": [
    {
      wrong: { zh: "谁来修这座桥？", en: "Somebody has to mend this bridge." },
      right: { zh: "谁来修这座桥？", en: "Who will mend this bridge?" },
    },
    {
      wrong: { zh: "桥终于修好了。", en: "At last the bridge is mended" },
      right: { zh: "桥终于修好了。", en: "At last the bridge is mended." },
    },
  ],
  "ellipsis-dash-form": [
    { wrong: { zh: "他想了想...又走了。" }, right: { zh: "他想了想……又走了。" } },
    { wrong: { zh: "老桥--全城的骄傲--修好了。" }, right: { zh: "老桥——全城的骄傲——修好了。" } },
    {
      wrong: { en: "The bridge -- the pride of the town -- is mended." },
      right: { en: "The bridge — the pride of the town — is mended." },
    },
  ],
  "space-between-han-latin": [
    { wrong: { zh: "桥上装了 5G 基站。" }, right: { zh: "桥上装了5G基站。" } },
    { wrong: { zh: "他在 App 里看到了消息。" }, right: { zh: "他在App里看到了消息。" } },
  ],
  "script-mixed": [
    { wrong: { zh: "这座桥連接兩岸。" }, right: { zh: "这座桥连接两岸。" }, script: "Hans" },
    { wrong: { zh: "這座桥連接兩岸。" }, right: { zh: "這座橋連接兩岸。" }, script: "Hant" },
  ],
  "untranslated-han": [
    {
      wrong: { zh: "老桥在城东。", en: "The 老桥 is in the east of the town." },
      right: { zh: "老桥在城东。", en: "The old bridge is in the east of the town." },
    },
    {
      wrong: { zh: "他讲起了赶集。", en: "He spoke of 赶集, market day." },
      right: { zh: "他讲起了赶集。", en: "He spoke of market day (赶集)." },
    },
  ],
  "length-ratio": [
    {
      wrong: {
        zh: "清晨，河面上起了雾，桥上的人看不见对岸，只听见船工在水上互相招呼，一声接着一声。",
        en: "Fog rose from the river.",
      },
      right: {
        zh: "清晨，河面上起了雾，桥上的人看不见对岸，只听见船工在水上互相招呼，一声接着一声。",
        en: "At dawn fog rose from the river. From the bridge nobody could see the far bank; they only heard the boatmen call to each other over the water, one after another.",
      },
    },
    {
      wrong: {
        zh: "老桥修好了。",
        en: "The old bridge has been mended, and on the first evening the whole town came out to walk across it with lanterns.",
      },
      right: {
        zh: "老桥修好了，头一个晚上，全城的人都提着灯笼出来走了一遍。",
        en: "The old bridge has been mended, and on the first evening the whole town came out to walk across it with lanterns.",
      },
    },
  ],
  "pair-missing": [
    {
      wrong: { zh: "桥下有一座小庙。" },
      right: { zh: "桥下有一座小庙。", en: "Below the bridge stands a small temple." },
    },
    {
      wrong: { en: "The ferry stopped in 1998." },
      right: { zh: "渡船1998年停航。", en: "The ferry stopped in 1998." },
    },
  ],
  "structure-differs": [
    {
      wrong: { zh: "先看清水势\n再看清桥身\n最后看行人", en: "First the water\nThen the bridge" },
      right: { zh: "先看清水势\n再看清桥身\n最后看行人", en: "First the water\nThen the bridge\nLast the people" },
      kind: "list",
    },
    {
      wrong: { zh: "桥下水流长\n桥上人来往", en: "Below the bridge the river runs long" },
      right: {
        zh: "桥下水流长\n桥上人来往",
        en: "Below, the river runs long\nAbove, people come and go",
      },
      kind: "verse",
    },
  ],
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
};
