import type { ErrorCode } from "#domain/errors.ts";
import type { BilingualText, Language, LocalizedText } from "#domain/locale.ts";
import type { Failure } from "#domain/result.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

/**
 * What the desk says of one language. `changedSincePublished`: readers have a publication and the working copy is no
 * longer what they read. `takenDown`: readers had it, have a notice instead, and nothing is under way. Whether readers have one at all is `WorkflowView.publications`, not this.
 */
export const languageStatuses = [
  "draft",
  "inReview",
  "changesRequested",
  "approved",
  "scheduled",
  "published",
  "changedSincePublished",
  "takenDown",
] as const;
export type LanguageStatus = (typeof languageStatuses)[number];

/** Whether this actor could do it now; if not, the code whose message says why. */
export type Permit = { ok: true } | { ok: false; code: ErrorCode; params?: NonNullable<Failure["params"]> };

export type SignatureView = {
  userId: string;
  name: string;
  stageId: string;
  scope: Language[];
  at: string;
  remark: string;
  /** False once the content changed, or while its giver lacks the role or is disabled. */
  valid: boolean;
};

export type RemarkView = {
  kind: "approval" | "changesRequested";
  userId: string;
  name: string;
  stageId: string;
  /** Where a refusal went; null for those who submitted, and for approvals. */
  to: string | null;
  at: string;
  text: string;
};

/** What the current stage waits for: the pair, or each language by itself. `approve` takes this `manifestHash`. */
export type SigningUnit = {
  round: number;
  stageId: string;
  scope: Language[];
  manifestHash: string | null;
  approvalsNeeded: number;
  approvalsGiven: number;
  approve: Permit;
};

/** A submission under way, approved, or sent back and not yet submitted again. */
export type RoundView = {
  number: number;
  scope: Language[];
  status: "inReview" | "approved" | "changesRequested";
  /** Of the stage that decides next; the number of stages once all have approved. */
  stageIndex: number;
  stages: { id: string; name: LocalizedText; kind: Stage["kind"]; approvals: number }[];
  /** Null once all stages have approved. */
  stageName: LocalizedText | null;
  submittedBy: { userId: string; name: string };
  submittedAt: string;
  signatures: SignatureView[];
  remarks: RemarkView[];
  toSign: SigningUnit[];
  /** The stage that a refusal goes back to; null for those who submitted. */
  refusesTo: LocalizedText | null;
  may: { withdraw: Permit; requestChanges: Permit };
};

/** Whether the stage that has it waits for something to be done, not for an approval. */
export function isWork({ stages, stageIndex }: Pick<RoundView, "stages" | "stageIndex">): boolean {
  return stages[stageIndex]?.kind === "work";
}

export type ScheduleView = {
  id: string;
  scope: Language[];
  publishAt: string;
  /** The zone it was said in; null where none was. */
  zone: string | null;
  requestedBy: { userId: string; name: string };
  /** Whether an embargo would still stand at its time: then it will be refused. */
  embargoed: boolean;
  status: "waiting" | "done" | "refused" | "cancelled";
  /** Why it was not published. */
  reason: ErrorCode | null;
  cancel: Permit;
  move: Permit;
};

export type TakenDownView = {
  number: number;
  at: string;
  by: { userId: string; name: string };
  notice: BilingualText;
  titleShown: boolean;
};
/** Until when nothing of the article gets to readers, and who said so. */
export type EmbargoView = { until: string; zone: string | null; note: string; name: string };

/** Everything the studio shows of an article's way to readers, for one actor. The page decides nothing itself. */
export type WorkflowView = {
  status: Record<Language, LanguageStatus>;
  /** At most two: languages of open rounds never overlap. Oldest first. */
  rounds: RoundView[];
  /** The manifests of what stands now; a language with no text yet has none. */
  manifestHash: Partial<Record<ScopeKey, string>>;
  /** What readers get. `current`: it is still what the working copy says. */
  publications: Partial<Record<Language, { number: number; at: string; current: boolean }>>;
  /** What readers had and have no more, and what they are told instead. */
  takenDown: Partial<Record<Language, TakenDownView>>;
  /** Open decisions for the whole article; those of a round are in `rounds`. */
  may: {
    /** Whether the stage that has a language leaves it to this actor to write; whether they may write at all is another matter. */
    write: Record<Language, boolean>;
    submit: Record<ScopeKey, Permit>;
    publish: Record<ScopeKey, Permit>;
    takeDown: Record<ScopeKey, Permit>;
    schedule: Record<ScopeKey, Permit>;
    setEmbargo: Permit;
    liftEmbargo: Permit;
  };
  /** The one that stands; null when none does. */
  embargo: EmbargoView | null;
  /** Waiting ones and the last that was refused, soonest first. */
  schedules: ScheduleView[];
};
