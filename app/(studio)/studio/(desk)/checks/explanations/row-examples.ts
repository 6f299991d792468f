import type { Example } from "#app/(studio)/studio/(desk)/checks/explanations/example.ts";

/** Wrong and right for the rules of rows, which are run on them in a test: invented, and as short as they can be. */
export const rowExamples = {
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
} satisfies Record<string, readonly Example[]>;
