import { roleWords } from "#domain/credits/role-labels.ts";
import { type CreditRole, creditRoles } from "#domain/credits/roles.ts";
import { foldHan } from "#domain/hanzi/fold.ts";

/** What a label says: the roles it names, in its order, and the parts of it that nobody knows. */
export type LabelReading = { roles: CreditRole[]; unknown: string[] };

const byWord = new Map<string, readonly CreditRole[]>([
  ["图文", ["photographer", "author"]],
  ["文图", ["author", "photographer"]],
  ["编译", ["translator", "editor"]],
]);
for (const role of creditRoles) {
  const { hans, en, also, ...rest } = roleWords[role];
  const words: string[] = [hans, en, ...also];
  if ("enPlural" in rest) words.push(rest.enPlural);
  for (const word of words) if (!byWord.has(word.toLowerCase())) byWord.set(word.toLowerCase(), [role]);
}

/** 英文翻译, 本期监制, Senior editor: the same work, told more closely. */
const qualifier =
  /^(?:英文|英语|中文|汉语|本期|本文|特约|联合|执行|首席|english |chinese |senior |chief |executive |lead )/;
const agent = /(?:人员|老师|组|员|人)$/;

/**
 * Reads a label such as 策劃、文案 or “Planning and copy”, in either script or in English, whatever its width and spacing.
 * A label of which nothing is known has no roles and itself as `unknown`.
 */
export function readLabel(label: string): LabelReading {
  const whole = lookUp(label);
  if (whole !== undefined) return { roles: [...whole], unknown: [] };
  const parts = label
    .split(/[、,，/／&＆+＋・·]|\s+and\s+|\s*\band\s+|和|与|與|及|兼|暨/iu)
    .filter((part) => part.trim() !== "");
  const roles: CreditRole[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const found = lookUp(part);
    if (found === undefined) unknown.push(part.trim());
    else for (const role of found) if (!roles.includes(role)) roles.push(role);
  }
  return roles.length === 0 ? { roles, unknown: [label.trim()] } : { roles, unknown };
}

/** Whether every part of the label is a role we know. */
export function isKnownLabel(label: string): boolean {
  if (label.length > 200 || label.trim() === "") return false;
  const reading = readLabel(label);
  return reading.roles.length > 0 && reading.unknown.length === 0;
}

function lookUp(label: string): readonly CreditRole[] | undefined {
  if (label.length > 200) return undefined;
  const word = foldHan(label)
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    // Translation by …
    .replace(/(?<=\S) by$/, (by, _at, all) => (byWord.has(all) ? by : ""));
  return byWord.get(word) ?? byWord.get(word.replace(qualifier, "").replace(agent, ""));
}
