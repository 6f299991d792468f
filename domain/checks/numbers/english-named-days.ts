import { cardinals, ordinalWords } from "#domain/checks/numbers/english-numeral.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";

/** Days that have a name: month × 100 + day; null for those of the lunar calendar, whose numbers are those of no calendar of ours. */
const named: [RegExp, number | null][] = [
  [/\bNew Year['’]s Day/g, 101],
  [/\bValentine['’]s Day/g, 214],
  [/\b228 (?:Incident|Massacre|Memorial)/gi, 228],
  [/\b311 (?:earthquake|quake|disaster)/gi, 311],
  [/\b(?:May Day|Labou?r Day)/g, 501],
  [/\bMay (?:the )?Fourth/g, 504],
  [/\b618(?= (?:shopping|sales?|festival|promotion|mid))/gi, 618],
  [/\b(?:Fourth of July|July Fourth)/g, 704],
  [/\b9\/11\b/g, 911],
  [/\b921 (?:earthquake|quake)/gi, 921],
  [/\bDouble (?:Tenth|Ten)\b/g, 1010],
  [/\b(?:Singles['’]? Day|Double (?:Eleven|11))\b/g, 1111],
  [/\bDouble (?:Twelve|12)\b/g, 1212],
  [/\bChristmas Eve\b/g, 1224],
  [/\bChristmas Day\b/g, 1225],
  [/\bDouble (?:Third|Fifth|Seventh|Ninth)\b/g, null],
  [/\b(?:the )?(?:first|second) world war/gi, null],
  [
    /\b(?<=\b(?:[Ff]or|[Uu]nder|[Ii]nto|[Ff]rom) )Chapter (?:7|11|13|15|Seven|Eleven)\b|\bChapter (?:7|11|13|15|Seven|Eleven) (?:bankruptcy|protection|filing|petition)\b/g,
    null,
  ],
  [
    /\b(?:at sixes and sevens|six of one(?: and|,) half a dozen of the other|cloud nine|nine[- ]to[- ]five|24\/7|twenty-four seven|eleventh[- ]hour|second to none|sixth sense|fifth column|third[- ]part(?:y|ies)|seventh heaven|square one|zero-sum|one in a million|a dime a dozen|on all fours|high five|forty winks|second thoughts?|second nature|second-hand|first-hand|Third World|the seven seas|(?<!\b(?:or|to|of) )nine times out of ten|ten to one|five o['’]clock shadow|seven-year itch|(?:dressed )?to the nines|the whole nine yards|six feet under|fifth wheel|ten a penny|(?:twenty-twenty|20[/-]20) (?:hindsight|vision)|behind the eight ball|nine lives|two heads are better than one|saves nine|two birds with one stone|second wind|fourth estate|the third degree|a thousand words|a hundred and one|one too many|two['’]s company)\b/gi,
    null,
  ],
  [/\bGroup of (?:20|Twenty|Seven|7|Eight|8|77)\b/g, null],
  [/\b80\/20 (?:rule|principle|law|split)\b/gi, null],
  [/\b(?:Catch-22|7-Eleven|Formula (?:One|1)|Covid-19|Fortune 500)\b/gi, null],
];

const word = "(?:(?:twenty|thirty)-)?(?:[a-z]+(?:st|nd|rd|th))";
const lunar = new RegExp(
  `\\b(?:(\\d{1,2}(?:st|nd|rd|th)|${word})(?: day)?(?: (?:to|until|through) (?:the )?(\\d{1,2}(?:st|nd|rd|th)|${word}))? days? of )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)|${word}|last) (?:lunar month|month (?:of|in|on) the (?:lunar|traditional|Chinese)(?: Chinese)? (?:calendar|year))`,
  "gi",
);

/** Holidays, other names with a number in them, and days of the lunar calendar. */
export function readNamedDays(reader: DateReader): void {
  for (const [pattern, value] of named)
    reader.take(pattern, () => (value === null ? [] : [{ part: "monthDay", value, soft: true }]));
  reader.take(
    /\b(?:on )?the (\d{1,2}(?:st|nd|rd|th)|[a-z]+)(?: and (?:the )?(\d{1,2}(?:st|nd|rd|th)|[a-z]+))?(?: days?)? of (?:each|every) (?:lunar )?month\b/g,
    (match) => {
      const days = [match[1], match[2]].filter((day) => day !== undefined).map(valueOfOrdinal);
      return days.includes(0) ? null : days.map((value) => ({ part: "lunar", value }));
    },
  );
  reader.take(lunar, (match) => {
    const [, first, last, month] = match;
    const at = valueOfOrdinal(month);
    const days = [first, last].filter((one) => one !== undefined);
    const part = "lunar" as const;
    if (days.length === 0) return [{ part, value: at * 100 }];
    return days.map((day) => ({ part, value: at * 100 + valueOfOrdinal(day) }));
  });
}

/** 25th, fifth, twenty-first. */
export function valueOfOrdinal(text: string | undefined): number {
  const lower = (text ?? "").toLowerCase();
  // The last lunar month.
  if (lower === "last") return 12;
  const figures = /^\d+/.exec(lower)?.[0];
  if (figures) return Number(figures);
  const [tens = "", unit] = lower.split("-");
  return unit === undefined
    ? (ordinalWords.get(tens) ?? 0)
    : (cardinals.get(tens) ?? 0) + (ordinalWords.get(unit) ?? 0);
}
