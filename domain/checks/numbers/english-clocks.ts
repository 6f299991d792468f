import { cardinals } from "#domain/checks/numbers/english-numeral.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";
import { englishZone } from "#domain/checks/numbers/zones.ts";

/** The times of day of an English text, and the zones they are said to be in. */
export function readClocks(reader: DateReader): void {
  const zoneAfter = (end: number) => englishZone(reader.rest.slice(end, end + 45));
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
  reader.take(/(?<![:\d])([01]?\d|2[0-3]):([0-5]\d)\b(?!:)/g, (match) => [
    { part: "clock", value: Number(match[1]) * 60 + Number(match[2]), zone: zoneAfter(match.index + match[0].length) },
  ]);
  reader.take(
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[.:]([0-5]\d))?(?: o['’]clock)? (?:in the (morning|afternoon|evening)|at (night))/gi,
    (match) => {
      const [, hour = "", minute = "0", part, night] = match;
      const own = cardinals.get(hour.toLowerCase()) ?? Number(hour);
      const late = part === "afternoon" || part === "evening" || (night !== undefined && own > 5);
      return [{ part: "clock", value: ((own % 12) + (late ? 12 : 0)) * 60 + Number(minute) }];
    },
  );
  reader.take(/\bat (\d{1,2}) o['’]clock/g, (match) => [{ part: "clock", value: Number(match[1]) * 60, vague: true }]);
  reader.take(/\b(noon|midday|midnight)\b/g, (match) => [
    {
      part: "clock",
      value: match[1] === "midnight" ? 0 : 720,
      soft: true,
      zone: zoneAfter(match.index + match[0].length),
    },
  ]);
}
