import type { Moment, RelativePart } from "#domain/checks/numbers/moment.ts";

type Words = [RegExp, RelativePart, number];

const chinese: Words[] = [
  [/(?<!大)前[天日](?!晚会)/g, "relativeDay", -2],
  [/昨(?:天|日|晚|夜|(?=[早晨上下午凌]))/g, "relativeDay", -1],
  [/今(?:天|日|晚|早|晨|午|(?=[上下]午))/g, "relativeDay", 0],
  [/(?<![说說阐闡证證表])明(?:天|日|晚|早|晨|(?=[上下]午))/g, "relativeDay", 1],
  [/(?<![大先最])[后後]天(?!性)/g, "relativeDay", 2],
  [/大[后後]天/g, "relativeDay", 3],
  [/前年(?!度)/g, "relativeYear", -2],
  [/(?:去|上)年(?!度|代)/g, "relativeYear", -1],
  [/(?:今|本)年/g, "relativeYear", 0],
  [/(?:明|来|來)年(?!度)/g, "relativeYear", 1],
  [/(?<![今以之此然])[后後]年(?![轻輕代])/g, "relativeYear", 2],
  [/(?:上个?|上個)月/g, "relativeMonth", -1],
  [/(?:本|这个|這個)月/g, "relativeMonth", 0],
  [/(?:下个?|下個)月/g, "relativeMonth", 1],
  [/上个?個?(?:周|週|星期|礼拜|禮拜)/g, "relativeWeek", -1],
  [/(?:本|这|這|这个|這個)(?:周|週|星期|礼拜|禮拜)/g, "relativeWeek", 0],
  [/下个?個?(?:周|週|星期|礼拜|禮拜)/g, "relativeWeek", 1],
];
const english: Words[] = [
  [/\bday before yesterday\b/gi, "relativeDay", -2],
  [/(?<!day before )\byesterday\b|\blast night\b/gi, "relativeDay", -1],
  [/\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/gi, "relativeDay", 0],
  [/(?<!day after )\btomorrow\b/gi, "relativeDay", 1],
  [/\bday after tomorrow\b/gi, "relativeDay", 2],
  [/\b(?:the )?year before last\b/gi, "relativeYear", -2],
  [/\blast year\b/gi, "relativeYear", -1],
  [/\bthis year\b/gi, "relativeYear", 0],
  [/\bnext year\b/gi, "relativeYear", 1],
  [/\b(?:the )?year after next\b/gi, "relativeYear", 2],
  [/\blast month\b/gi, "relativeMonth", -1],
  [/\bthis month\b/gi, "relativeMonth", 0],
  [/\bnext month\b/gi, "relativeMonth", 1],
  [/\blast week\b/gi, "relativeWeek", -1],
  [/\bthis week\b/gi, "relativeWeek", 0],
  [/\bnext week\b/gi, "relativeWeek", 1],
];
/** What says the same in a roundabout way; beside it nothing can be told from what is left. */
const roundabout: Record<RelativePart, RegExp> = {
  relativeDay:
    /翌日|次日|当[天日]|當[天日]|the (?:following|next|same|previous) day|the day (?:before|after)(?! (?:yesterday|tomorrow))/i,
  relativeWeek: /a week (?:earlier|ago|later)|previous week|following week/i,
  relativeMonth: /环比|環比|月增|月减|a month (?:earlier|ago)|month[- ]on[- ]month|previous month/i,
  relativeYear:
    /同比|年增|年减|按年|a year (?:earlier|ago|before)|year[- ](?:on|over)[- ]year|previous year|the year before(?! last)|annual|following year|same (?:period|month|quarter|time)/i,
};

function read(text: string, words: Words[]): Moment[] {
  return words.flatMap(([pattern, part, value]) =>
    [...text.matchAll(pattern)].map((match) => ({
      part,
      value,
      at: match.index,
      text: match[0],
      zone: null,
      soft: false,
      vague: false,
    })),
  );
}

/**
 * 后天 beside "tomorrow", 去年 beside "this year". A desk puts dates for such words and such words for dates, so only what
 * both sides say and neither says like the other counts.
 */
export function relativeDifferences(zh: string, en: string): { zh: Moment; en: Moment }[] {
  const [ours, theirs] = [read(zh, chinese), read(en, english)];
  const differences: { zh: Moment; en: Moment }[] = [];
  for (const part of ["relativeDay", "relativeWeek", "relativeMonth", "relativeYear"] as const) {
    if (roundabout[part].test(zh) || roundabout[part].test(en)) continue;
    const without = (some: Moment[], others: Moment[]) =>
      some.filter(
        (moment) =>
          moment.part === part && !others.some((other) => other.part === part && other.value === moment.value),
      );
    const [one] = without(ours, theirs);
    const [other] = without(theirs, ours);
    if (one && other) differences.push({ zh: one, en: other });
  }
  return differences;
}
