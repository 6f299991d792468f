import type { Qualifier } from "#domain/checks/numbers/amount.ts";

/** What stands before a number, in Chinese. The longest is looked for first. */
const zhBefore: [RegExp, Qualifier][] = [
  [
    /(?:不得|不能|不会|不會|不可|不应|不應|不宜|不要|不准|不許|不许|切勿|禁止|尚未|未曾|从未|從未|未|没有|沒有|没|勿)(?:超过|超過|超出|超|多于|多於|高于|高於|大于|大於|逾|突破|达到)$/,
    "most",
  ],
  [
    /(?:不得|不能|不会|不會|不可|不应|不應|不宜|不要|不准|不許|不许|切勿|禁止|尚未|从未|從未|未|没有|沒有|没)(?:低于|低於|少于|少於|小于|小於|跌破)$/,
    "least",
  ],
  [
    /(?:不得低于|不得低於|不得少于|不得少於|不少于|不少於|不下于|不下於|不下|不低于|不低於|至少|起码|最少|最低)$/,
    "least",
  ],
  [/限(?:[购購乘载載坐领領重高速]|[买買])(?:[为為])?$/, "most"],
  [/上限(?:[仅僅]?[为為是]|[设設定][为為在于於])?$/, "most"],
  [/下限(?:[仅僅]?[为為是]|[设設定][为為在于於])?$/, "least"],
  [/(?:不超过|不超過|不过|不過|不高于|不高於|不多于|不逾|至多|最多|不得超过|不得超過|顶多)$/, "most"],
  [/(?:将近|將近|接近|近|逼近|直逼|几近|差不多|几乎|幾乎|差(?:一?[点點些]|不多)?(?:就)?(?:不?[满滿到]))$/, "nearly"],
  [/(?:跌破|跌穿|不足|不到|未满|未滿|低于|低於|少于|少於|小于|小於|未达|未達)$/, "under"],
  [
    /(?:超过|超過|突破|逾越|逾|超出|高于|高於|多于|多於|大于|大於|破|[站登冲衝升涨漲重]上|过|過|超|不止|满|滿)$/,
    "over",
  ],
  [/(?:高达|高達|多达|多達|最高|最长|最長|长达|長達|上看|最大)$/, "reach"],
  [/(?:正好|恰好|刚好|剛好|恰恰|整整|不多不少|刚巧|恰巧|正正)$/, "exact"],
  [/(?:大约|大約|约为|約為|约合|約合|约占|約占|约有|約有|约|約|约莫|約莫|粗估|大致|大概|估计|估計|左右)$/, "about"],
];
/** What stands after it and its unit. */
const zhAfter: [RegExp, Qualifier][] = [
  [
    /^[一-龥]{0,2}?(?:左右|(?<!以)上下(?![调調跌降滑游班水行车車])|前后|前後|[许許](?![多可诺諾久昌愿願])|光景)/,
    "about",
  ],
  [/^[一-龥]{0,2}?(?:以上|开外)/, "over"],
  [/^[一-龥]{0,1}?起(?![来來诉訴点點步码碼降火飞飛因源初到至草跑立床始])/, "least"],
  [/^(?:多|余|餘|出头|出頭|有余|开外|[还還](?:要?多|不止)|有零|[挂掛]零|冒[头頭]|朝上|往上)/, "over"],
  [/^[一-龥]{0,1}?(?:[还還]不到|[还還]差[一]?[点點些]|不到|弱(?![点點势勢者小]))/, "under"],
  [/^[一-龥]{0,2}?[为為作](?:上限|限(?!期)|最高|[封]?[顶頂])/, "most"],
  [/^[一-龥]{0,2}?[为為作](?:下限|底[线線]|起[点點]|最低|[门門][槛檻])/, "least"],
  [/^[一-龥]{0,2}?(?:以内|以內|之内|之內|以下|封顶)/, "most"],
];
const enBefore: [RegExp, Qualifier][] = [
  [/\bno(?:body| one| [a-z]+) (?:aged )?(?:under|below|younger than)$/, "least"],
  [/\bno(?:body| one| [a-z]+) (?:aged )?(?:over|above|older than)$/, "most"],
  [
    /\bbefore (?:he|she|they|it|i|we|you|[a-z]+) (?:was|were|is|turned|turns|reached|had)$|\bnot (?:yet|even)$/,
    "under",
  ],
  [/\bafter (?:he|she|they|it|i|we|you) (?:turned|passed|had passed|was)$/, "over"],
  // "No one should eat more than".
  [
    /\bno(?:body| one| [a-z]+) (?:should|may|can|must|shall|will|is|are|has|have|had|could|was|were)(?: [a-z]+){0,4} (?:over|above|more than|exceed(?:ing)?|beyond|longer than|older than)$/,
    "most",
  ],
  [
    /\bno(?:body| one| [a-z]+) (?:should|may|can|must|shall|will|is|are|has|have|had|could|was|were)(?: [a-z]+){0,4} (?:under|below|less than|fewer than|younger than)$/,
    "least",
  ],
  [
    /(?:\bnot|n['’]t|\bnever|\bcannot|\bwithout)(?: (?!only|just)[a-z]+){0,2} (?:exceed|exceeds|exceeded|exceeding|over|above|beyond|more than|surpass|top|greater than|higher than|older than|longer than)$/,
    "most",
  ],
  [
    /(?:\bnot|n['’]t|\bnever|\bcannot|\bwithout)(?: (?!only|just)[a-z]+){0,2} (?:under|below|less than|fewer than|lower than|younger than)$/,
    "least",
  ],
  [
    /(?:no more than|not more than|not exceeding|at most|at the most|within|maximum(?: [a-z]+)? of|capped at|(?:cap|ceiling|upper limit) of|no longer than|no higher than)$/,
    "most",
  ],
  [
    /(?:no fewer than|no less than|not less than|at least|minimum(?: [a-z]+)? of|(?:floor|lower limit) of|start(?:s|ed|ing)? (?:at|from)|beginning at)$/,
    "least",
  ],
  [/(?:as many as|as much as|up to|as high as|as long as|as far as)$/, "reach"],
  [
    /(?:just under|under|fewer than|(?:less|(?:low|cool|cold|short|light|young|slow|small|narrow|cheap)er) than|below|not quite|short of)$/,
    "under",
  ],
  [
    /(?:nearly|almost|best part of|shy of|verging on|bordering on|pushing|close to|approaching|not far off|virtually)$/,
    "nearly",
  ],
  [
    /(?:just over|a little over|well over|over|more than|upwards? of|(?<!\b(?:km|miles?|kilomet(?:re|er)s|metres|just|further) )north of|above|in excess of|exceed|exceeds|exceeded|exceeding|pass|passed|topped|surpassed|(?<!\b(?:the|this|these|his|her|its|their|our) )past|beyond|greater than|larger than|(?:high|bett|hott|warm|tall|heavi|old|long|fast|bigg|deep|wid|rich|farth|furth)er than|or more than|(?:br[eo]ak(?:s|ing)?|broken?) (?:through|past)|breached|crossed|crossing|topping|outstripped)$/,
    "over",
  ],
  [/(?:exactly|precisely|a full|fully|an even|dead on)$/, "exact"],
  [/(?:about|around|some|roughly|approximately|an estimated|circa|in the region of|in the order of|or so)$/, "about"],
];
const enAfter: [RegExp, Qualifier][] = [
  [/^(?:-odd|odd| or so| or thereabouts)/, "about"],
  [/^(?: or more| or over| or above| and over| and above| upwards|-plus|\+)/, "least"],
  [/^(?: or less| or fewer| or under| at most| at the most| or below| and under)/, "most"],
  [/^(?: exactly| on the nose| to the day| flat\b)/, "exact"],
  [/^(?: at least| at the least)/, "least"],
];

const first = (table: [RegExp, Qualifier][], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What may stand between a qualifier and its number: 至少卖出九万张, 约有20人. */
const between =
  /(?:卖出|賣出|售出|有|需要|需|要|为|為|是|缩短|縮短|增加|减少|減少|提高|降低|占|佔|花了|用了|造成|新增|投入|完成|创造|創造|涉及|涵盖|涵蓋)$/;

const ofShare =
  /((?:不得|不)?(?:低于|低於|高于|高於|少于|少於|多于|多於|超过|超過)|不到|不足|至少|至多|最多|最少|将近|接近)[一-龥]{1,6}[的之]$/;

/** @param before a few characters before the number; @param after a few behind its unit */
export function chineseQualifier(before: string, after: string): Qualifier | null {
  const near = before.trimEnd();
  const bare = near.replace(/(?:了|的|計|计|着)$/, "");
  // 最多可容纳9,500辆: these reach over a few words.
  const strong =
    /(至少|最少|至多|最多|不少于|不少於|最高|最低|最长|最長)(?![一-龥]{0,4}(?:[出于於比]|下跌|下降|回落))[一-龥]{1,5}$/.exec(
      bare,
    )?.[1] ?? "";
  // 不得低于销售价格的15%: the share of what stands between.
  const ofWhat = ofShare.exec(near)?.[1] ?? "";
  const told = [near, bare, bare.replace(between, ""), strong, ofWhat];
  for (const words of told) {
    const found = first(zhBefore, words);
    // 多达六百有余 is more than that.
    if (found === "reach" && /^[一-龥]?(?:有余|有餘|以上|开外|開外|出头|出頭)/.test(after)) return "over";
    if (found !== null) return found;
  }
  return first(zhAfter, after.trimStart());
}

export function englishQualifier(before: string, after: string): Qualifier | null {
  const near = before
    .toLowerCase()
    .replace(/(?:\b(?:a|an|the|only|just a|another|minus)|[$€£¥(]|[a-z]{1,3}\$)?\s*$/, "")
    .trimEnd()
    // "Under-12s", "over the age of 12".
    .replace(/(?<=\b(?:under|over))-$/, "")
    .replace(/ (?:the|an?) (?:ages?|height|length|weight|total|value|speed|depth|distance|price|cost) of$/, "");
  const odd = /^[- ]?odd\b/.test(after);
  if (odd) return "about";
  // "Some 600-plus".
  if (/^(?:-plus\b|\+)/.test(after)) return "over";
  return (
    first(enBefore, near) ??
    first(enAfter, after.replace(/^ (?!or|and|at|upwards)[a-z-]+/i, "").toLowerCase()) ??
    first(enAfter, after.toLowerCase())
  );
}

/** Qualifiers that say the same closely enough: 以上 is "at least" as well as "more than", 不到 nearly. */
const alike: Record<Qualifier, readonly Qualifier[]> = {
  about: ["about", "nearly"],
  nearly: ["nearly", "under", "about"],
  over: ["over", "least"],
  under: ["under", "nearly", "most"],
  least: ["least", "over"],
  most: ["most", "under", "reach"],
  reach: ["reach", "most", "exact"],
  exact: ["exact", "reach", "least"],
};

/** Whether two sides disagree about which side of the number the truth lies on. Saying nothing disagrees with nothing. */
export function disagree(zh: Qualifier | null, en: Qualifier | null, odd: boolean): boolean {
  if (zh === null || en === null || zh === en) return false;
  if (zh === "over" && en === "about") return !odd;
  return !alike[zh].includes(en) && !alike[en].includes(zh);
}
