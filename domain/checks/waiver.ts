import { z } from "zod";
import type { Found, RuleId } from "#domain/checks/finding.ts";
import type { CheckedPair } from "#domain/checks/pair.ts";
import { hashOf } from "#domain/hash.ts";
import { writtenText } from "#domain/text.ts";

/** What names a finding: the same rule saying the same of the same words. Other words, and it is another finding. */
export const findingKeySchema = z.string().regex(/^[0-9a-f]{32}$/);

export const waiverReasonSchema = writtenText(500).refine((reason) => reason.trim() !== "", {
  error: "a waiver has a reason",
});

/** A finding that somebody looked at and left. It holds for as long as the words stand as they stood. */
export type Waiver = { key: string; rule: string; quote: string; reason: string; by: string; at: string };

/** An embedded quotation is what the library says, or it is not embedded. */
const neverWaived: ReadonlySet<string> = new Set<RuleId>(["quotation-drift"]);

/** Whether findings of a rule can be waived by a person, and weighed otherwise by a column. */
export function isWaivable(rule: RuleId): boolean {
  return !neverWaived.has(rule);
}

/** `wording`: everything that the finding depends on, as `wordingOf` gives it for a pair. */
export function findingKey({ rule, side, quote, at, said }: Found, wording: string): string {
  const { kind, values = {} } = said;
  return hashOf({ rule, side, quote, at, kind, values, wording }).slice(0, 32);
}

/** The words of both sides, as a waiver is bound to them. */
export function wordingOf({ zh, en }: CheckedPair): string {
  return JSON.stringify([zh?.text ?? null, en?.text ?? null]);
}
