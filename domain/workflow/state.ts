import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { bilingualTextSchema, type Language, languageSchema } from "#domain/locale.ts";
import { type Scope, scopeSchema, templateSchema } from "#domain/workflow/workflow.ts";

/** What can be signed or published together: one language, or both. */
export const scopeKeys = ["zh", "en", "pair"] as const;
export type ScopeKey = (typeof scopeKeys)[number];

/** `["zh", "en"]` → `pair`. */
export function scopeKeyOf(scope: Scope): ScopeKey {
  return scope.length === 2 ? "pair" : scope[0] === "en" ? "en" : "zh";
}

export function scopeOf(key: ScopeKey): Language[] {
  return key === "pair" ? ["zh", "en"] : [key];
}

const instantSchema = z.iso.datetime({ offset: true });
export const manifestHashSchema = z.string().regex(/^v\d+:[0-9a-f]{64}$/);
export const remarkSchema = z.string().max(4000);

/** One person's approval of exact content at one stage. `voidedAt` is set for good: content that comes back is signed again. */
export const signatureSchema = z.strictObject({
  id: idSchema,
  stageId: z.string(),
  userId: userIdSchema,
  /** The languages whose manifest was signed: part of the round's scope, or all of it. */
  scope: scopeSchema,
  manifestHash: manifestHashSchema,
  remark: remarkSchema,
  at: instantSchema,
  voidedAt: instantSchema.nullable(),
});
export type Signature = z.infer<typeof signatureSchema>;

const assignmentSchema = z.strictObject({ stageId: z.string(), scope: scopeSchema, userId: userIdSchema });

/**
 * One submission and what became of it. Open until everything in it is published (`published`), sent back (`returned`),
 * taken back (`withdrawn`) or replaced by a newer submission of an approved text (`superseded`).
 * The template is kept as it was at submission, so that a later edit of it changes nothing that is under way.
 */
export const roundSchema = z.strictObject({
  number: z.int().min(1),
  scope: scopeSchema,
  /** The language that was written first, as it was at submission. */
  source: languageSchema.default("zh"),
  template: templateSchema,
  status: z.enum(["open", "published", "returned", "withdrawn", "superseded"]),
  submittedBy: userIdSchema,
  submittedAt: instantSchema,
  /** Of what stood at submission: of the whole scope or, where some of it had yet to be written, of the source. */
  manifestHash: manifestHashSchema,
  signatures: z.array(signatureSchema),
  /** Why it was last sent back, by whom and at which stage; null while it was not. `to`: the stage that has it again. */
  returned: z
    .strictObject({
      stageId: z.string(),
      to: z.string().nullable().default(null),
      userId: userIdSchema,
      at: instantSchema,
      remark: remarkSchema,
    })
    .nullable(),
  /** Who is to decide what, where somebody said so; others with the role still may. One for each stage and unit. */
  assignments: z.array(assignmentSchema).default([]),
});
export type Round = z.infer<typeof roundSchema>;

/** The live publication of a language. */
const livePublicationSchema = z.strictObject({
  number: z.int().min(1),
  round: z.int().min(1),
  /** Of the language alone: tells whether the working copy still is what readers get. */
  languageHash: manifestHashSchema,
  /** What the approvals covered: the language alone or the pair. */
  manifestHash: manifestHashSchema,
  at: instantSchema,
});

/** What readers get instead of a language that was taken down. `number`: of the last publication; the next is one more. */
const takenDownSchema = z.strictObject({
  number: z.int().min(1),
  by: userIdSchema,
  at: instantSchema,
  notice: bilingualTextSchema,
  titleShown: z.boolean(),
});

export const scheduleSchema = z.strictObject({
  id: idSchema,
  scope: scopeSchema,
  publishAt: instantSchema,
  /** The zone it was said in (IANA); null where none was said. */
  zone: z.string().nullable().default(null),
  /** Who said so last. */
  requestedBy: userIdSchema,
  status: z.enum(["waiting", "done", "refused", "cancelled"]),
  /** The error code when refused. */
  reason: z.string().nullable(),
});
export type ScheduleState = z.infer<typeof scheduleSchema>;

/** Nothing of the article gets to readers before `until`. After it, it is only what once was. */
const embargoSchema = z.strictObject({
  until: instantSchema,
  zone: z.string().nullable(),
  note: remarkSchema,
  by: userIdSchema,
  at: instantSchema,
});
export type EmbargoState = z.infer<typeof embargoSchema>;

/** The fold of an article's workflow events. Languages of open rounds never overlap. */
export const workflowStateSchema = z.strictObject({
  rounds: z.array(roundSchema),
  publications: z.partialRecord(languageSchema, livePublicationSchema),
  schedules: z.array(scheduleSchema),
  /** Languages that readers had and have no more; never one that has a live publication. */
  takenDown: z.partialRecord(languageSchema, takenDownSchema).default({}),
  embargo: embargoSchema.nullable().default(null),
});
export type WorkflowState = z.infer<typeof workflowStateSchema>;

export const initialWorkflowState: WorkflowState = {
  rounds: [],
  publications: {},
  schedules: [],
  takenDown: {},
  embargo: null,
};

/** The number of a language's newest publication, live or not; 0 before the first. */
export function lastNumberOf(state: WorkflowState, language: Language): number {
  return state.publications[language]?.number ?? state.takenDown[language]?.number ?? 0;
}

/** The open round that a language is in. */
export function openRoundOf(state: WorkflowState, language: Language): Round | undefined {
  return state.rounds.find((round) => round.status === "open" && round.scope.includes(language));
}
