import type { CheckedPair, CheckOptions, TextKind } from "#domain/checks/pair.ts";

/** A pair as tables of tests write it: a side that is null is not there. */
export function pairOf(zh: string | null, en: string | null, kind: TextKind = "text"): CheckedPair {
  return { zh: zh === null ? null : { text: zh, kind }, en: en === null ? null : { text: en, kind } };
}

export const hans: CheckOptions = { script: "Hans" };
export const hant: CheckOptions = { script: "Hant" };
