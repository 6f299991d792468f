import { z } from "zod";
import type { RevisionReason } from "#domain/article/revision.ts";
import { type Language, languages } from "#domain/locale.ts";

/** Numbers of revisions or publications, one a language; 0 where there was none. */
export type Numbers = Record<Language, number>;

/** A moment of an article that can be compared: what stands, or a state of both languages that was kept. */
export type Moment = { kind: "now" } | { kind: "revisions" | "publications"; numbers: Numbers };

const pattern = /^([rp])(\d{1,9})-(\d{1,9})$/;

/** How an address names a moment: `now`, or `r12-9` and `p2-1` for the revisions and publications of Chinese and English. */
export const momentNameSchema = z.union([z.literal("now"), z.string().regex(pattern)]);

export function momentOf(name: z.infer<typeof momentNameSchema>): Moment {
  const [, kind, zh, en] = pattern.exec(name) ?? [];
  if (kind === undefined) return { kind: "now" };
  return { kind: kind === "r" ? "revisions" : "publications", numbers: { zh: Number(zh), en: Number(en) } };
}

export function momentName(moment: Moment): string {
  if (moment.kind === "now") return "now";
  const { zh, en } = moment.numbers;
  return `${moment.kind === "revisions" ? "r" : "p"}${zh}-${en}`;
}

/** A state of one language that was kept. */
export type KeptMark = {
  language: Language;
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Of a revision. */
  reason: RevisionReason | null;
  name: string | null;
};

/** A choice: what stood in both languages once some of it was kept. */
export type KeptMoment = { moment: string; numbers: Numbers; marks: KeptMark[]; at: string };

/**
 * The moments at which something was kept, the newest first, each with what the other language was by then. `marks` are
 * the newest of each language without gaps; what was kept together is one choice.
 */
export function keptMoments(kind: "revisions" | "publications", marks: readonly KeptMark[]): KeptMoment[] {
  const before = (language: Language) => {
    const numbers = marks.filter((mark) => mark.language === language).map(({ number }) => number);
    return numbers.length === 0 ? 0 : Math.min(...numbers) - 1;
  };
  let numbers: Numbers = { zh: before("zh"), en: before("en") };
  const moments: KeptMoment[] = [];
  const inOrder = marks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.number - b.number);
  for (const mark of inOrder) {
    numbers = { ...numbers, [mark.language]: mark.number };
    const last = moments.at(-1);
    const isOne = last?.marks.every((other) => isTogether(other, mark)) ?? false;
    const kept = isOne ? [...(last?.marks ?? []), mark] : [mark];
    if (isOne) moments.pop();
    moments.push({ moment: momentName({ kind, numbers }), numbers, marks: kept, at: mark.at });
  }
  return moments.reverse();
}

/** Both languages are kept one after the other by what keeps both. Milliseconds. */
const together = 2000;

function isTogether(one: KeptMark, other: KeptMark): boolean {
  const apart = Date.parse(other.at) - Date.parse(one.at);
  return one.language !== other.language && one.reason === other.reason && apart <= together;
}

/** The languages that a moment says something of. */
export function languagesIn(numbers: Numbers): Language[] {
  return languages.filter((language) => numbers[language] > 0);
}
