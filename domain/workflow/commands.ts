import type { RolesIn } from "#domain/access.ts";
import type { BilingualText } from "#domain/locale.ts";
import type { Scope } from "#domain/workflow/workflow.ts";

/** A stage of a round as a page showed it; `publish` once every stage had passed it. */
export type SeenStage = { round: number; stageId: string };

/** What can be asked of an article's workflow. New ids come with the command, so that deciding stays pure. */
export type WorkflowCommand =
  | { type: "submit"; scope: Scope }
  | { type: "withdraw"; round: number }
  /** `seen`: the stage that its giver saw it at; refused when another one has it by now. */
  | { type: "approve"; signatureId: string; manifestHash: string; remark: string; seen?: SeenStage }
  | { type: "requestChanges"; round: number; remark: string; seen?: SeenStage }
  /** Who is to decide what waits at a stage; null for whoever comes first. */
  | { type: "assign"; round: number; stageId: string; scope: Scope; to: string | null }
  /** Something of the article was written; who wrote it is the actor. */
  | { type: "contentChanged" }
  /** Readers have it no more; `notice` tells them why, in their language. */
  | { type: "takeDown"; languages: Scope; notice: BilingualText; titleShown: boolean }
  /** `withRelease`: as part of the release that has it. */
  | { type: "publish"; languages: Scope; withRelease?: boolean }
  | { type: "schedule"; scheduleId: string; languages: Scope; publishAt: string; zone?: string }
  /** Another time for what is scheduled; whoever moves it is who publishes it. */
  | { type: "reschedule"; scheduleId: string; publishAt: string; zone?: string }
  | { type: "cancelSchedule"; scheduleId: string }
  /** Nothing of the article gets to readers before then. */
  | { type: "setEmbargo"; until: string; zone?: string; note: string }
  | { type: "liftEmbargo" }
  /** Asked by the job when a schedule's time has come; the actor does not matter, the one who scheduled does. */
  | { type: "publishDue"; scheduleId: string }
  /** Asked by the same job when it failed so often that it is tried no more. */
  | { type: "refuseDue"; scheduleId: string };

/** Who asks, with what they are in the article's column, language by language. */
export type WorkflowActor = {
  id: string;
  roles: RolesIn;
  /** What they would be there were none of their roles narrowed; absent where nobody has to hear the difference. */
  anywhere?: RolesIn;
};
