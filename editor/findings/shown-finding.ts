import type { ArticleFinding } from "#domain/checks/article/find-in-article.ts";
import { type RuleSeverities, type Severity, severitySchema } from "#domain/checks/finding.ts";
import type { Waiver } from "#domain/checks/waiver.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";

/** A finding as the surface shows it, with the waiver that leaves it as it is. */
export type ShownFinding = Omit<ArticleFinding, "place" | "live"> & { waiver: Waiver | null };
export type RowFindings = { row: ShownRow; findings: readonly ShownFinding[] };
export type FindingsView = {
  /** Rows with something to say, in reading order. */
  rows: readonly RowFindings[];
  byRow: ReadonlyMap<string, readonly ShownFinding[]>;
  /** What concerns no row: titles, decks, credits, the cover. */
  others: readonly (ShownFinding & Pick<ArticleFinding, "place">)[];
  /** Of those that nobody waived. */
  counts: Record<Severity, number>;
};

/** What the desk says of the words that it has: what a page can't find by itself, and what is said for good. */
export type DeskFindings = {
  findings: readonly ArticleFinding[];
  waivers: readonly Waiver[];
  severities: RuleSeverities;
};

/** Those that nobody waived. */
export function openOf<F extends Pick<ShownFinding, "waiver">>(findings: readonly F[]): F[] {
  return findings.filter(({ waiver }) => waiver === null);
}

/** The gravest of some findings. */
export function gravest(findings: readonly Pick<ShownFinding, "severity">[]): Severity {
  return severitySchema.options.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}
