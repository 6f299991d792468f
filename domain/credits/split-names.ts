import { isSurname } from "#domain/credits/surnames.ts";
import { beginsWithOffice } from "#domain/credits/undress-names.ts";

/** `和`, `与` and `及` join names but also stand inside them (张和平): they part only two whole Chinese names. */
const joining =
  /^(?<left>\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)(?:以及|[和与與及])(?<right>\p{Script=Han}{2,}.*)$/u;

const englishSuffix = /^(?:Jr\.?|Sr\.?|I{1,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Esq\.?)$/;

/**
 * The names in a list, in order: parted by 、 , ， / ／ & ＆ or “and”, by 和 between whole names with or without spaces
 * round it, and by space between Chinese names. What stands in brackets belongs to the name before it. A two-character
 * name set with a space is one name.
 */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of splitOutsideBrackets(text)) {
    const words = piece.trim().replace(/\s+/gu, " ");
    if (words === "") continue;
    if (englishSuffix.test(words) && names.length > 0) names.push(`${names.pop()}, ${words}`);
    else names.push(...splitAtSpacedJoiner(words).flatMap(splitSpaced).flatMap(splitJoined));
  }
  return names;
}

function splitOutsideBrackets(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = "";
  for (const part of text.split(
    /([()（）[\]、,，/／&＆+＋;；]|\s+and\s+|(?<=\p{Script=Han})\s*and\s*(?=\p{Script=Han})|(?<=[)）])\s+(?=\p{Script=Han}))/iu,
  )) {
    if (/^[(（[]$/.test(part)) depth++;
    else if (/^[)）\]]$/.test(part)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /^(?:[、,，/／&＆+＋;；]|\s*and\s*|\s+)$/iu.test(part)) {
      pieces.push(piece);
      piece = "";
      continue;
    }
    piece += part;
  }
  pieces.push(piece);
  // “A, B, and C”: the comma has parted already, the word is left over.
  return pieces.map((each) => each.replace(/^\s*and\s+/i, ""));
}

/** Longer than any names that only a joiner parts. */
const longestNames = 400;

/** Parts “曹川川 和 丁素云”, and leaves 吴永和 丁素云, 曹川川 和平 and 李 和 平 to the space. */
function splitAtSpacedJoiner(words: string): string[] {
  if (words.length > longestNames) return [words];
  const both = splitWhere(words, (left, right) => left.endsWith(" ") && right.startsWith(" "));
  return both.flatMap((part) => splitWhere(part, partsNames));
}

/** With a space on one side only the joiner may be a name's own: its last character (吴永和), or a surname (和小平). */
function partsNames(left: string, right: string, joiner: string): boolean {
  if (right.startsWith(" ")) return (left.split(" ").at(-1) ?? "").length >= 3;
  return left.endsWith(" ") && /^\p{Script=Han}{2}/u.test(right) && (joiner !== "和" || isSurname(right));
}

function splitWhere(words: string, parts: (left: string, right: string, joiner: string) => boolean): string[] {
  const names: string[] = [];
  let from = 0;
  for (const { 0: joiner, index } of words.matchAll(/以及|[和与與及]/gu)) {
    const [left, right] = [words.slice(from, index), words.slice(index + joiner.length)];
    const whole = [left, right].every((side) => (side.match(/\p{L}/gu)?.length ?? 0) >= 2);
    if (!whole || !parts(left, right, joiner)) continue;
    names.push(left.trim());
    from = index + joiner.length;
  }
  return [...names, words.slice(from).trim()];
}

function splitSpaced(words: string): string[] {
  const parts = words.split(" ");
  const isName = (part: string) => /^\p{Script=Han}{1,5}$/u.test(part) || beginsWithOffice(part);
  if (parts.length < 2 || !parts.every(isName)) return [words];
  const names: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? "";
    const next = parts[at + 1];
    if ([...part].length === 1 && next !== undefined && [...next].length === 1) {
      names.push(part + next);
      at++;
    } else names.push(part);
  }
  // A lone character that found no partner is no name: leave the words as they stand.
  return names.every((name) => [...name].length > 1) ? names : [words];
}

function splitJoined(name: string): string[] {
  const match = joining.exec(name);
  if (match?.groups === undefined) return [name];
  const { left = "", right = "" } = match.groups;
  return [left, ...splitJoined(right)];
}

const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|al-\\p{L}+|de|da|del|della|di|la|le|van|von|der|den|bin|ibn|el|y)";
const latinName = new RegExp(`^${nameWord}(?:,? ${nameWord}){0,5}$`, "u");
const hanName = /^\p{Script=Han}{2,6}$/u;
const foreignHanName = /^[\p{Script=Han}A-Za-z.]+(?:[·•‧・][\p{Script=Han}A-Za-z.]+)+$/u;

/** Whether this can be a person's (or a short body's) name: the test that keeps sentences out of credit lines. */
export function looksLikeName(text: string): boolean {
  const bare = text
    .replace(/\s*[（(][^（）()]{0,40}[）)]\s*$/u, "")
    .normalize("NFC")
    .trim();
  if (bare.length > 60) return false;
  return hanName.test(bare) || latinName.test(bare) || foreignHanName.test(bare) || isBilingual(bare);
}

/** 曹川川 Cao Chuanchuan */
function isBilingual(text: string): boolean {
  const match = /^(\p{Script=Han}{2,6}) ([\p{L}\p{M} .'’-]+)$/u.exec(text);
  return match?.[2] !== undefined && latinName.test(match[2]);
}
