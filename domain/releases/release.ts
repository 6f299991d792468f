import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";
import { storedZoneSchema } from "#domain/time/zoned-time.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";

/** What a release holds at most: all of it is locked, checked and stored in one transaction. */
export const mostMembers = 50;

/** What the desk calls it; readers never see it. */
export const releaseNameSchema = z.string().trim().min(1).max(120);

/** An article that goes out with a release, and in which languages. */
export const releaseMemberSchema = z.strictObject({ articleId: idSchema, languages: scopeSchema });
export type ReleaseMember = z.infer<typeof releaseMemberSchema>;

/** What keeps a member in: of one language, or null where it is the article or both languages together. */
export const memberProblemSchema = z.strictObject({
  articleId: idSchema,
  language: languageSchema.nullable(),
  /** A code of the error table. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type MemberProblem = z.infer<typeof memberProblemSchema>;

const instantSchema = z.iso.datetime({ offset: true });

/** Where a release is. `refused` is open like `gathering`: what was wrong is put right and it is tried again. */
export const standingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("gathering") }),
  z.strictObject({ kind: z.literal("scheduled"), publishAt: instantSchema, zone: storedZoneSchema, by: userIdSchema }),
  z.strictObject({ kind: z.literal("out"), at: instantSchema, by: userIdSchema }),
  z.strictObject({
    kind: z.literal("refused"),
    at: instantSchema,
    /** Whoever had scheduled it. */
    by: userIdSchema,
    problems: z.array(memberProblemSchema),
    /** Of the whole: `publishFailed` where every try failed, else null. */
    reason: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("cancelled"), at: instantSchema, by: userIdSchema }),
]);
export type Standing = z.infer<typeof standingSchema>;
export const standingKinds = [
  "gathering",
  "scheduled",
  "out",
  "refused",
  "cancelled",
] as const satisfies Standing["kind"][];

/** A named bundle of articles that goes out at once or not at all: the fold of its events. */
export const releaseSchema = z.strictObject({
  id: idSchema,
  name: releaseNameSchema,
  /** In the order the desk reads them; no article twice. */
  members: z.array(releaseMemberSchema).max(mostMembers),
  createdBy: userIdSchema,
  standing: standingSchema,
});
export type Release = z.infer<typeof releaseSchema>;

/** While it is open it keeps its members from going out without it. */
export function isOpen({ standing }: Pick<Release, "standing">): boolean {
  return standing.kind !== "out" && standing.kind !== "cancelled";
}
