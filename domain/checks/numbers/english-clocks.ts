import { cardinals } from "#domain/checks/numbers/english-numeral.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";
import { englishZone } from "#domain/checks/numbers/zones.ts";

const hours = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

const hour = `(\\d{1,2}|${hours})(?:[.:]([0-5]\\d)| (ten|fifteen|twenty|thirty|forty|forty-five|fifty))?(?: o['’]clock)?`;

function minutesOf(words: string): number | null {
  const figures = /^\d+/.exec(words)?.[0];
  if (figures) return Number(figures);
  const [tens = "", ones] = words.split("-");
  const value = (cardinals.get(tens) ?? 0) + (ones ? (cardinals.get(ones) ?? 0) : 0);
  return value > 0 ? value : null;
}

/** The times of day of an English text, and the zones they are said to be in. */
export function readClocks(reader: DateReader): void {
  const zoneAfter = (end: number) => englishZone(reader.rest.slice(end, end + 45));
  reader.take(
    new RegExp(
      `\\b(half|(?:a )?quarter|five|ten|twenty|twenty-five|\\d{1,2} minutes)(?: minutes)?[ -](past|to|after|before) (\\d{1,2}|${hours}|noon|midnight)(?= o['’]clock\\b|[,.;)]| (?:in the|on|and|this|local|when|as|every|each|that|last|tonight|tomorrow|today|sharp|pm|am|a\\.m|p\\.m)|$| [a-z]+ (?:was|were|had))(?: o['’]clock)?(?: ?([ap])\\.?m\\b\\.?| in the (morning|afternoon|evening))?`,
      "gi",
    ),
    (match) => {
      const [, words = "", way = "", name = "", half, part] = match;
      const lower = words.toLowerCase();
      const minutes = lower === "half" ? 30 : lower.endsWith("quarter") ? 15 : minutesOf(lower);
      const hour = /noon/i.test(name)
        ? 12
        : /midnight/i.test(name)
          ? 0
          : (cardinals.get(name.toLowerCase()) ?? Number(name));
      // "From five to seven" and "a quarter to Huawei" tell no time.
      if (minutes === null || hour > 24 || (lower === "half" && /to|before/.test(way))) return null;
      const late = half === "p" || part === "afternoon" || part === "evening";
      const at = ((late ? (hour % 12) + 12 : hour) % 24) * 60 + (/^(?:past|after)$/i.test(way) ? minutes : -minutes);
      return [{ part: "clock", value: (at + 1440) % 1440, vague: half === undefined && part === undefined }];
    },
  );
  // "August 2 and 6 a.m." is a day and an hour. 9–11am, from 8 to 10.30pm: the half of the day is said once.
  reader.take(
    /(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.? )\b(\d{1,2})(?:[.:]([0-5]\d))?(?=(?:–|-|—| to | and )(\d{1,2})(?:[.:][0-5]\d)?\s?([ap])\.?m\b)/gi,
    (match) => {
      const [, hour = "", minute = "0", end = "", half = ""] = match;
      if (Number(hour) > 12) return null;
      const late = half.toLowerCase() === "p" && (Number(hour) % 12 <= Number(end) % 12 || Number(hour) === 12);
      return [{ part: "clock", value: ((Number(hour) % 12) + (late ? 12 : 0)) * 60 + Number(minute), vague: true }];
    },
  );
  reader.take(/\b(\d{1,2})(?:[.:]([0-5]\d))?(?:\s?(am|pm|a\.m\.|p\.m\.))/gi, (match) => {
    const [whole, hour, minute = "0", half = ""] = match;
    const late = half.toLowerCase().startsWith("p");
    return [
      {
        part: "clock",
        value: ((Number(hour) % 12) + (late ? 12 : 0)) * 60 + Number(minute),
        zone: zoneAfter(match.index + whole.length),
      },
    ];
  });
  reader.take(/\b([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|hours\b|hrs\b))/g, (match) => [
    { part: "clock", value: Number(match[1]) * 60 + Number(match[2]), zone: zoneAfter(match.index + match[0].length) },
  ]);
  // "From 1:21 to 1:19" is a ratio where one is spoken of.
  const isRatio = /\b(?:ratios?|odds|scale)\b/i.test(reader.rest);
  reader.take(/(?<![:\d])([01]?\d|2[0-3]):([0-5]\d)\b(?!:|\.\d)/g, (match) =>
    isRatio
      ? null
      : [
          {
            part: "clock",
            value: Number(match[1]) * 60 + Number(match[2]),
            zone: zoneAfter(match.index + match[0].length),
          },
        ],
  );
  // "Three in the morning"; behind "at" or "until" also "nine thirty that evening", "ten the next morning".
  reader.take(
    new RegExp(
      `\\b(?:${hour} (?:in the (morning|afternoon|evening)|at (night))|(?:at|by|from|until|till?|before|after|to|since|about|around) ${hour} (?:(?:in the|that|this|the (?:next|following|same|previous)|tomorrow|yesterday|every|each|on \\w{3,6}day|\\w{3,6}day) )(morning|afternoon|evening|night))\\b`,
      "gi",
    ),
    (match) => {
      const name = match[1] ?? match[6] ?? "";
      const minutes = minutesOf((match[2] ?? match[3] ?? match[7] ?? match[8] ?? "").toLowerCase()) ?? 0;
      const part = (match[4] ?? match[5] ?? match[9] ?? "").toLowerCase();
      const own = cardinals.get(name.toLowerCase()) ?? Number(name);
      if (own > 12) return null;
      const late = part === "afternoon" || part === "evening" || (part === "night" && own > 5);
      return [{ part: "clock", value: ((own % 12) + (late ? 12 : 0)) * 60 + minutes }];
    },
  );
  reader.take(
    /(?<=\b(?:at|by|from|until|till|before|after|to) )(1[3-9]|2[0-3])\.([0-5]\d)(?=[.,;)]?(?:$|\s(?:on|and|to|local|Beijing|hours)\b)|[.,;])/g,
    (match) => [
      {
        part: "clock",
        value: Number(match[1]) * 60 + Number(match[2]),
        zone: zoneAfter(match.index + match[0].length),
      },
    ],
  );
  reader.take(new RegExp(`\\b(\\d{1,2}|${hours}) o['’]clock\\b`, "gi"), (match) => {
    const hour = cardinals.get((match[1] ?? "").toLowerCase()) ?? Number(match[1]);
    return hour > 24 ? null : [{ part: "clock", value: hour * 60, vague: true }];
  });
  reader.take(/\b(noon|midday|midnight)\b/g, (match) => [
    {
      part: "clock",
      value: match[1] === "midnight" ? 0 : 720,
      soft: true,
      zone: zoneAfter(match.index + match[0].length),
    },
  ]);
}
