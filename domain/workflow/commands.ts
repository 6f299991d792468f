import type { Role } from "#domain/access.ts";
import type { Scope } from "#domain/workflow/workflow.ts";

/** What can be asked of an article's workflow. New ids come with the command, so that deciding stays pure. */
export type WorkflowCommand =
  | { type: "submit"; scope: Scope }
  | { type: "withdraw"; round: number }
  | { type: "approve"; signatureId: string; manifestHash: string; remark: string }
  | { type: "requestChanges"; round: number; remark: string }
  /** Who is to decide what waits at a stage; null for whoever comes first. */
  | { type: "assign"; round: number; stageId: string; scope: Scope; to: string | null }
  /** Something of the article was written; who wrote it is the actor. */
  | { type: "contentChanged" }
  | { type: "publish"; languages: Scope }
  | { type: "schedule"; scheduleId: string; languages: Scope; publishAt: string }
  | { type: "cancelSchedule"; scheduleId: string }
  /** Asked by the job when a schedule's time has come; the actor does not matter, the one who scheduled does. */
  | { type: "publishDue"; scheduleId: string }
  /** Asked by the same job when it failed so often that it is tried no more. */
  | { type: "refuseDue"; scheduleId: string };

export type WorkflowActor = { id: string; roles: readonly Role[] };
