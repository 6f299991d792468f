import { isKnownLabel, readLabel } from "#domain/credits/credit-label.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { looksLikeName, splitNames } from "#domain/credits/split-names.ts";
import { isSurname } from "#domain/credits/surnames.ts";
import { undressNames } from "#domain/credits/undress-names.ts";

/** People who share a label. `roles` is empty where nobody knows the label; the label is kept as the page had it. */
export type ParsedGroup = { roles: CreditRole[]; label: string; people: string[] };

/**
 * A credit line as read. `unknownLabels` are labels, or parts of them, that became no role; `beside` are words that stood
 * with the names and are none (等).
 */
export type ParsedCreditLine = { groups: ParsedGroup[]; unknownLabels: string[]; beside: string[] };

/**
 * Reads a credit line in either script or in English: with or without brackets, full- or half-width, groups parted by
 * semicolons, line ends, bars or spaces. Null where the text is not one: no label is known, or what stands after the
 * labels are not names.
 */
export function parseCreditLine(text: string): ParsedCreditLine | null {
  const { inner, bracketed } = unwrap(
    text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/[｜丨│︱]/g, "|"),
  );
  if (inner === "" || inner.length > 4000) return null;
  const dressed = /[:：∶︰﹕]/.test(inner) ? readWithColons(inner) : readWithoutColons(inner);
  const read = dressed?.map((group) => ({ group, ...undressNames(group.people) })) ?? [];
  const groups = read.map(({ group, people }) => ({ ...group, people }));
  if (!isCredible(groups, bracketed)) return null;
  const unknownLabels = groups.flatMap((group) => readLabel(group.label).unknown);
  return { groups, unknownLabels, beside: read.flatMap(({ beside }) => beside) };
}

/** One line of a list of credits whose label nobody knows (灯光：王五): only its neighbours make it a credit. */
export function parseUnknownCredit(text: string): ParsedGroup | null {
  const match = /^\s*([\p{L}\p{N} 、/／&]{1,40}?)\s*[:：]\s*(\S.*?)\s*$/u.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const people = splitNames(match[2]);
  return people.length > 0 && people.every(looksLikeName) ? { roles: [], label: match[1], people } : null;
}

/** Whether a line has the shape of credits (总统筹：韩立；灯光：周舟) though it names no role we know. */
export function resemblesCredits(text: string): boolean {
  const segments = unwrap(text)
    .inner.split(/[;；|｜]/u)
    .filter((segment) => segment.trim() !== "");
  const groups = segments.map(parseUnknownCredit);
  return groups.length >= 2 && groups.every((group) => group?.people.every(isWholeName));
}

function isWholeName(name: string): boolean {
  return isSurname(name) || /·|^\p{Lu}\S* \p{Lu}/u.test(name);
}

/** The label of a credit that names nobody: 文案： */
export function isEmptyCredit(text: string): boolean {
  const label = /^[（(【[]?\s*([^:：]{1,40}?)\s*[:：]\s*[)）】\]]?$/u.exec(text.trim())?.[1];
  return label !== undefined && isKnownLabel(label);
}

const brackets: readonly (readonly [string, string])[] = [
  ["（(﹙", "）)﹚"],
  ["[［【〔〖", "]］】〕〗"],
];

function unwrap(text: string): { inner: string; bracketed: boolean } {
  let inner = text.trim().replace(/(?<=[）)\]］】〕])[。.]$/u, "");
  for (const [open, close] of brackets) {
    const first = inner.charAt(0);
    const last = inner.charAt(inner.length - 1);
    if (first !== "" && open.includes(first) && close.includes(last)) {
      return { inner: inner.slice(1, -1).trim(), bracketed: true };
    }
  }
  inner = inner.replace(/[。.;；]$/u, "");
  // Half of a pair whose other half is on a line that was lost, or was never typed.
  if (!/[)）]/u.test(inner)) inner = inner.replace(/^[(（]/u, "");
  if (!/[(（]/u.test(inner)) inner = inner.replace(/[)）]$/u, "");
  return { inner, bracketed: false };
}

function readWithColons(inner: string): ParsedGroup[] | null {
  const groups: ParsedGroup[] = [];
  for (const segment of inner.split(/[;；\n\r\t|。]/u)) {
    if (segment.trim() === "") continue;
    const pieces = segment.split(/[:：∶︰﹕]/u);
    let label = pieces[0] ?? "";
    const last = groups.at(-1);
    if (pieces.length === 1) {
      // “翻译：甲；乙”: a segment without a label goes on with the people before it.
      const spoken = readSpoken(segment);
      if (spoken !== null) groups.push(spoken);
      else if (last !== undefined) last.people.push(...splitNames(segment));
      else return null;
      continue;
    }
    for (const [at, piece] of pieces.slice(1).entries()) {
      const isLast = at === pieces.length - 2;
      const { people, nextLabel } = isLast ? { people: piece, nextLabel: "" } : splitBeforeLabel(piece);
      if (!isLast && nextLabel === "") return null;
      groups.push(makeGroup(label, people));
      label = nextLabel;
    }
  }
  return groups;
}

function makeGroup(label: string, people: string): ParsedGroup {
  return { roles: readLabel(label).roles, label: label.trim(), people: splitNames(people) };
}

/** “曹川川 翻译” between two colons: names, then the next label. The longest label that is known wins. */
function splitBeforeLabel(text: string): { people: string; nextLabel: string } {
  const cut = (at: number) => ({ people: text.slice(0, at), nextLabel: text.slice(at).trim() });
  const starts = [...text.matchAll(/(?<=[\s,，、/／])(?=[^\s,，、/／])/gu)].map((match) => match.index);
  const known = starts.find((at) => text.slice(0, at).trim() !== "" && isKnownLabel(text.slice(at)));
  if (known !== undefined) return trimSeparator(cut(known));
  for (let at = 2; at < text.length; at++) {
    if (/\p{Script=Han}/u.test(text.charAt(at)) && isKnownLabel(text.slice(at))) return trimSeparator(cut(at));
  }
  const afterSpace = [...text.matchAll(/(?<=[\s,，])(?=[^\s,，])/gu)].at(-1)?.index;
  return afterSpace === undefined ? { people: text, nextLabel: "" } : trimSeparator(cut(afterSpace));
}

function trimSeparator(split: { people: string; nextLabel: string }): { people: string; nextLabel: string } {
  return { ...split, people: split.people.replace(/[\s,，、/／]+$/u, "") };
}

function readWithoutColons(inner: string): ParsedGroup[] | null {
  const groups: ParsedGroup[] = [];
  for (const segment of inner.split(/[;；\n\r\t]/u)) {
    if (segment.trim() === "") continue;
    const spoken = readSpoken(segment) ?? readSpaced(segment) ?? readSlashed(segment);
    if (spoken === null) return null;
    groups.push(...(Array.isArray(spoken) ? spoken : [spoken]));
  }
  return groups.length === 0 ? null : groups;
}

/** “Translated by Liu Haile”, “监制 蔚力”, “监制 | 蔚力”: no colon, so both the label and the names must be certain. */
function readSpoken(segment: string): ParsedGroup | null {
  const text = segment.trim();
  const match = /^((?:\p{L}+ ){0,4}by)\s+(.+)$/iu.exec(text) ?? /^(\p{Script=Han}{2,6})\s*[\s|]\s*(.+)$/u.exec(text);
  if (match?.[1] === undefined || match[2] === undefined || !isKnownLabel(match[1])) return null;
  const group = makeGroup(match[1], match[2]);
  // “Design by Committee” is a heading: behind a noun a name has two words.
  const noun = /(?<!^|ed|en|photos|words) by$/iu.test(match[1]);
  if (noun && group.people.some((name) => !/[\s\p{Script=Han}]/u.test(name))) return null;
  const certain = group.people.every((name) => looksLikeName(name) && [...name].length <= 40 && !isKnownLabel(name));
  return certain ? group : null;
}

/** “监制 韩立 策划/文案 吴一凡 翻译 苏青 何平”: labels and names parted by nothing but space. */
function readSpaced(segment: string): ParsedGroup[] | null {
  const groups: { label: string; names: string[] }[] = [];
  for (const token of segment.trim().split(/\s+/u)) {
    if (isKnownLabel(token)) groups.push({ label: token, names: [] });
    else if (groups.length === 0) return null;
    else groups.at(-1)?.names.push(token);
  }
  if (groups.length < 2 || groups.some(({ names }) => names.length === 0)) return null;
  const read = groups.map(({ label, names }) => makeGroup(label, names.join(" ")));
  return read.every(({ people }) => people.every(looksLikeName)) ? read : null;
}

/** “文/张三 图/李四” */
function readSlashed(segment: string): ParsedGroup[] | null {
  const groups: ParsedGroup[] = [];
  for (const token of segment.trim().split(/\s+/u)) {
    const match = /^(\p{Script=Han}{1,6})[/／](.+)$/u.exec(token);
    if (match?.[1] !== undefined && match[2] !== undefined && isKnownLabel(match[1]) && !isKnownLabel(match[2])) {
      groups.push(makeGroup(match[1], match[2]));
    } else {
      const last = groups.at(-1);
      if (last === undefined) return null;
      last.people.push(...splitNames(token));
    }
  }
  return groups.every((group) => group.people.every(looksLikeName)) ? groups : null;
}

/** Brackets, or several labels, are evidence of their own; a single bare “label: text” must be certain in both halves. */
function isCredible(groups: readonly ParsedGroup[], bracketed: boolean): boolean {
  const known = groups.filter((group) => group.roles.length > 0).length;
  if (known === 0 || groups.some((group) => group.label.length > 200)) return false;
  if (groups.every((group) => group.people.length === 0)) return false;
  const people = groups.flatMap((group) => group.people);
  if (people.some((name) => name.length > 60 || /[。！？!?“”「」]|\d/u.test(name))) return false;
  const names = people.filter(looksLikeName).length;
  // 他说：灯亮了。数据：…: a sentence has its unknown labels too.
  const unknown = groups.filter((group) => group.roles.length === 0);
  if (!bracketed && !unknown.every((group) => group.people.every(isWholeName))) return false;
  if (bracketed && groups.length > 1) return names * 2 >= people.length && people.every((name) => name.length <= 36);
  return (bracketed || known * 2 >= groups.length) && names === people.length;
}
