import type { Correction } from "#domain/corrections/correction.ts";
import type { Language, LocalizedText, Script } from "#domain/locale.ts";
import type { ArticleThen } from "#domain/review/article-then.ts";
import type { Deciding, ReviewedArticle } from "#domain/review/rows-to-review.ts";
import type { RoundView, SigningUnit, WorkflowView } from "#domain/workflow/view.ts";
import type { WaitingItem } from "#domain/workflow/waiting-items.ts";

/** Since when the changes of a language are told. */
export type Since =
  | {
      kind: "signature";
      at: string;
      stageName: LocalizedText | null;
      /** Whether it was at the stage that decides now, and fell: to approve again is one action. */
      lapsed: boolean;
    }
  | { kind: "publication"; number: number; at: string };

/** What else is signed, in a line of a confirmation. */
export type SignedDetails = {
  column: LocalizedText | null;
  outlet: LocalizedText | null;
  credits: number;
  tags: number;
  hasCover: boolean;
  /** Notes to readers, those that they have among them. */
  corrections: Pick<Correction, "id" | "note" | "publishedIn">[];
};

/** Something of the article that waits for somebody, as its page says it. */
export type WaitingLine = Pick<
  WaitingItem,
  "round" | "scope" | "kind" | "stageId" | "stageName" | "since" | "dueAt"
> & {
  late: boolean;
  assignedTo: { userId: string; name: string } | null;
};

/** Everything that a reviewer's page shows of an article, as of one moment. */
export type ReviewPage = {
  articleId: string;
  now: ReviewedArticle;
  base: ArticleThen;
  since: Partial<Record<Language, Since>>;
  deciding: Deciding;
  /** What this page decides; null where nothing is to be signed. */
  decision: { round: RoundView; unit: SigningUnit | null } | null;
  workflow: WorkflowView;
  /** Why the submission before this one was sent back; null where it was not. */
  sentBack: { name: string; at: string; remark: string } | null;
  waiting: WaitingLine[];
  details: SignedDetails;
  /** How the Chinese is written; null where there is none. */
  script: Script | null;
};

/**
 * What a page decides of all that an article has under way: what was asked for, or else what this person can approve, or
 * else what comes first.
 */
export function decisionOf({ rounds }: WorkflowView, asked: readonly Language[] | null): ReviewPage["decision"] {
  const open = rounds.filter(({ status }) => status !== "changesRequested");
  const units = open.flatMap((round) => round.toSign.map((unit) => ({ round, unit })));
  const wanted = units.find(({ unit }) => unit.scope.join() === asked?.join());
  const allowed = units.find(({ unit }) => unit.approve.ok);
  const [round] = open;
  return wanted ?? allowed ?? units[0] ?? (round ? { round, unit: null } : null);
}

/** Whether an approval is one action: this person gave it before, it fell, and all of what is shown is what changed since. */
export function isAgain(page: Pick<ReviewPage, "decision" | "since">): boolean {
  const { decision, since } = page;
  if (!decision?.unit?.approve.ok) return false;
  return decision.unit.scope.every((language) => {
    const one = since[language];
    return one?.kind === "signature" && one.lapsed;
  });
}
