import { commonness, functionWords } from "#domain/checks/english/common-words.ts";
import { afterDot, chunksOf, isTechnical } from "#domain/checks/english/read-words.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";

/** A stop with what touches it on both sides. At most twenty letters are looked at, so that nothing is read twice. */
const joint =
  /(?<before>[\p{L}\p{N}]|[)”’\]%])(?<stop>[.,;:!?]+[”’)]?|[”)])(?=(?<opening>[“‘(]?)(?<after>[\p{L}\p{N}]))/gu;
const wordBefore = /[A-Za-z]{1,20}$/;
const wordAfter = /^[“‘(]?([A-Za-z]{1,20})/;
const datePattern = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}$/;

/** `missing-space` after a full stop, a comma and the like, of the English side. Needs no dictionary. */
export function checkStops(pair: CheckedPair, _options: CheckOptions): Found[] {
  const text = pair.en?.text ?? "";
  return chunksOf(text).flatMap((chunk) => {
    if (isTechnical(chunk.text)) return [];
    return [...chunk.text.matchAll(joint)].flatMap((match) => {
      const stop = match.groups?.stop ?? "";
      const stopAt = chunk.at + match.index + (match.groups?.before ?? "").length;
      const end = stopAt + stop.length;
      return isMissing(text, stopAt, end, stop) ? [say(text, stopAt, end)] : [];
    });
  });
}

function isMissing(text: string, at: number, end: number, stop: string): boolean {
  const lead = text.slice(Math.max(0, at - 24), at);
  const tail = text.slice(end, end + 24);
  const before = wordBefore.exec(lead)?.[0] ?? "";
  const after = wordAfter.exec(tail)?.[1] ?? "";
  const isDigitBefore = /\d$/.test(lead);
  if (/^[“‘(]?\d/.test(tail))
    return stop === "," && (datePattern.test(lead) ? /^\d{4}(?!\d)/.test(tail) : before.length > 2);
  if (after === "") return false;
  switch (stop) {
    case ",":
      return !(before.length === 1 && after.length === 1) && (before !== "" || isDigitBefore || /[)”’\]%]$/.test(lead));
    case ";":
      return after.length > 1;
    case ".":
      return isSentenceEnd(lead, before, after, isDigitBefore);
    case ":":
      return before.length > 2 && (/^[A-Z][a-z]/.test(after) || functionWords.has(after));
    case "!":
    case "?":
      return before.length > 1 && (/^[A-Z]/.test(after) || functionWords.has(after));
    case ")":
      // "employee(s)are" is no English either, but "(re)build" and "colo(u)r" are.
      return (
        after.length > 1 &&
        /[\s(][^()\s]{0,20}(?:\d|[A-Z]{2})$|\s\S{0,20}$/.test(lead) &&
        /\([^()]*(?:\d|[A-Z]{2}|\s)[^()]*$/.test(lead)
      );
    case "”":
      return after.length > 1 && !/^(?:s|ed|ing|er)$/.test(after);
    default:
      return /^[.,;!?][”)]$/.test(stop) && after.length > 1;
  }
}

/** "end.The" and "end.the", but not U.S., e.g., Ph.D., a file or a host. */
function isSentenceEnd(lead: string, before: string, after: string, isDigitBefore: boolean): boolean {
  if (/\.[A-Za-z]{0,3}$/.test(lead)) return false;
  if (isDigitBefore || /[)”’\]%]$/.test(lead))
    return /^[A-Z][a-z]/.test(after) && commonness(after.toLowerCase()) !== null;
  if (before.length < 2 || /^(?:Mr|Mrs|Ms|Dr|St|No|Vol|vs|Inc|Ltd|Co|Prof|Gen)$/.test(before)) return false;
  if (/^(?:[A-Z][a-z]+|I|A)$/.test(after)) return /[a-z]{2}$/.test(before) || commonness(after.toLowerCase()) !== null;
  return !afterDot.has(after) && functionWords.has(after) && after.length > 2 && /[a-z]{2}$/.test(before);
}

function say(text: string, at: number, end: number): Found {
  const before = /[^\s,;:!?“”]{0,20}[)”’\]%]?$/.exec(text.slice(Math.max(0, at - 21), at))?.[0] ?? "";
  const after = /^[“‘(]?[\p{L}\p{N}]{0,20}/u.exec(text.slice(end, end + 21))?.[0] ?? "";
  const stop = text.slice(at, end);
  const quote = before + stop + after;
  const instead = `${before}${stop} ${after}`;
  return {
    rule: "missing-space",
    side: "en",
    quote,
    at: at - before.length,
    said: { kind: "afterStop", values: { word: quote, instead } },
    suggestion: instead,
  };
}
