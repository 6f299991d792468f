import type { Amount } from "#domain/checks/numbers/amount.ts";

const digits = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen";
/** English names and sayings that hold a number which Chinese seldom has in the same place: "four-wheel drive", "forty winks". */
const held = new RegExp(
  [
    `(?:\\d{1,2}|${digits})[- ](?:wheel(?:ers?|s)?[- ]?(?:drive|drives|vehicles?)?|letter words?|lea(?:f|ves|ved|fed) clovers?|poster beds?|posters?|legged|shooters?|pin|ply|point turn|edged|faced|fingered|bit crooks?|a-penny|by-(?:two|four|one))\\b`,
    "\\b(?:twenty|thirty|forty|fifty|sixty)[- ]?somethings?",
    "(?:four|4) ?[x×] ?(?:four|4)s?\\b|\\b[24]WD\\b",
    "(?:ten|10)-gallon hats?|six-packs?|twelve-tone|eight-ball|four-square",
    "baker['’]s dozen|nineteen to the dozen|by the (?:half-)?dozen|half a dozen of the other",
    "(?:told|said|asked|warned|seen|been|heard|done|read|watched|tried|explained|apologi[sz]ed)(?: [a-z']+){0,4} (?:a )?(?:hundred|thousand|million) times",
    "a (?:hundred|thousand) times (?:no|yes)|a thousand (?:apologies|thanks|pardons|deaths)|thanks a million|a (?:million|thousand|hundred)(?: and one)? (?:things|reasons|questions|excuses|ways|miles away)",
    "(?:a )?one in a (?:hundred|thousand|million)(?! [a-z]+s\\b)|million-dollar question|sixty-four[- ]thousand-dollar question|(?:the )?\\$?64,000(?:-dollar)? question",
    "(?:two|2) cents['’]? worth|ten out of ten for|ninety-nine times out of a hundred|nine days['’] wonder",
    "(?:the )?four corners of|(?:the )?seven wonders|seventh heaven|ninth inning|nineteenth hole|fifth columnists?|(?:give (?:me|us)|take|high) five|hang ten",
    "twenty-?four-hour clock|24-hour clock|nine[- ]to[- ]five|9-to-5|(?:forty|40) winks|five[- ]o['’]clock shadow|twenty-one questions|twenty questions",
    "Big (?:Three|Four|Five|Six)|Magnificent Seven|Fab Four|Famous Five|Secret Seven|Twelve Days of Christmas|Twelve Apostles|Seven Sisters|Ten Commandments|Four Horsemen|four horsemen",
    "(?:[Tt]ook|[Tt]ak(?:e|es|ing)|[Pp]lead(?:s|ed|ing)?) the Fifth|(?:First|Second|Fourth|Fifth|Fourteenth) Amendment",
    "(?:Boeing|Airbus|Windows|Route|Apollo|Chapter|Pier|Ocean['’]s|iPhone|Galaxy|Studio|Channel) (?:\\d{1,3}|One|Eleven)\\b",
    "(?:eight-hundred-pound|800-pound) gorilla",
    "(?:a|one|100|110|120) ?(?:hundred|hundred and ten)? ?per ?cent (?:sure|certain|behind|committed|convinced|right|clear|confident|honest|effort|focused|behind|of (?:myself|himself|herself|themselves|yourself))|g[ia]ve[sn]?(?: [a-z]+)? 1[012]0 ?per ?cent",
  ]
    .map((part) => `(?:${part})`)
    .join("|"),
  "gi",
);

/** Makes of the amounts of such words what explains a number of the other side and asks for none. */
export function faintHeld(amounts: readonly Amount[], text: string): Amount[] {
  const spans = [...text.matchAll(held)].map((match) => [match.index, match.index + match[0].length] as const);
  if (spans.length === 0) return [...amounts];
  return amounts.map((amount) =>
    spans.some(([from, to]) => amount.at >= from - 4 && amount.at < to && amount.at + amount.text.length <= to + 1)
      ? { ...amount, qualifier: null, sign: null, sense: null, soft: true, faint: true }
      : amount,
  );
}
