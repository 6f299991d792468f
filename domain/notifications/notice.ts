import { z } from "zod";
import { roleSchema } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema, localizedTextSchema } from "#domain/locale.ts";
import { memberProblemSchema, releaseNameSchema } from "#domain/releases/release.ts";
import { writtenText } from "#domain/text.ts";
import { scopeKeys } from "#domain/workflow/state.ts";

const instant = z.iso.datetime({ offset: true });
const scope = z.enum(scopeKeys);
/** Of the stage it is about; null where no stage decides: it is to be published. */
const stageName = localizedTextSchema.nullable();
/** What waits for them is an approval, which is given on the page for it. */
const review = z.boolean().optional();
/** Enough of somebody's words to know what they are about; what `excerptOf` makes fits. */
const excerpt = writtenText(400);
const errorCode = z.string().max(60);
const release = { releaseId: idSchema, name: releaseNameSchema };
/** As many articles of a release as a notice names. */
export const mostProblems = 5;

/** What somebody is told, with what its sentence needs and nothing that can be looked up when it is shown. */
export const noticeContentSchema = z.discriminatedUnion("kind", [
  /** An approval of theirs fell. `why`: somebody changed what it covered, or it was sent back to that stage. */
  z.strictObject({
    kind: z.literal("approvalFell"),
    stages: z.array(localizedTextSchema).min(1).max(12),
    why: z.enum(["changed", "returned"]),
  }),
  /** Somebody gave them what waits at a stage, or took it from them. */
  z.strictObject({ kind: z.literal("assigned"), stageName, scope, review }),
  z.strictObject({ kind: z.literal("unassigned"), stageName, scope }),
  /** What they wrote or handed in was sent back; `to`: the stage that has it again, null for themselves. */
  z.strictObject({ kind: z.literal("returned"), stageName, to: localizedTextSchema.nullable(), remark: excerpt }),
  /** Readers have it; `scheduled`: at the time that was set. */
  z.strictObject({
    kind: z.literal("published"),
    languages: z.array(languageSchema).min(1).max(2),
    scheduled: z.boolean(),
  }),
  /** Readers have a notice in its place. */
  z.strictObject({ kind: z.literal("takenDown"), languages: z.array(languageSchema).min(1).max(2) }),
  /** What was to go out stayed where it was: an error code says why. */
  z.strictObject({ kind: z.literal("scheduleRefused"), scope, publishAt: instant, reason: z.string().max(60) }),
  /** The same, after every try failed. */
  z.strictObject({ kind: z.literal("publishFailed"), scope, publishAt: instant }),
  /** Somebody else gave up what they had scheduled. */
  z.strictObject({ kind: z.literal("scheduleCancelled"), scope, publishAt: instant }),
  /** Somebody else moved it from when they had scheduled it, and is now who publishes it. */
  z.strictObject({ kind: z.literal("scheduleMoved"), scope, was: instant, publishAt: instant }),
  /** Something that waits for them is late. */
  z.strictObject({ kind: z.literal("overdue"), stageName, scope, review, dueAt: instant }),
  /** Somebody named them in a comment, or answered one of theirs. */
  z.strictObject({ kind: z.literal("mentioned"), commentId: idSchema, excerpt }),
  z.strictObject({ kind: z.literal("replied"), commentId: idSchema, excerpt }),
  /** Somebody suggested other words for what they wrote. */
  z.strictObject({ kind: z.literal("suggested"), suggestionId: idSchema.nullable(), excerpt }),
  /** A release that they made or set a time is with readers; `scheduled`: at that time. */
  z.strictObject({ kind: z.literal("releaseOut"), ...release, scheduled: z.boolean() }),
  /** At its time it stayed where it was. `reason`: of the whole, an error code; else what kept its articles in. */
  z.strictObject({
    kind: z.literal("releaseRefused"),
    ...release,
    publishAt: instant,
    reason: errorCode.nullable(),
    problems: z
      .array(z.strictObject({ title: z.string(), ...memberProblemSchema.pick({ code: true, params: true }).shape }))
      .max(mostProblems),
    /** How many articles more there are than are named. */
    more: z.int().min(0),
  }),
  /** Somebody else moved a release from when they had set it, and is now who lets it out. */
  z.strictObject({ kind: z.literal("releaseMoved"), ...release, was: instant, publishAt: instant }),
  /** Somebody else took off the time that they had set, or gave the release up with it. */
  z.strictObject({ kind: z.literal("releaseCalledOff"), ...release, publishAt: instant, givenUp: z.boolean() }),
  /** An administrator gave them other roles. */
  z.strictObject({ kind: z.literal("rolesChanged"), roles: z.array(roleSchema).max(5) }),
]);
export type NoticeContent = z.infer<typeof noticeContentSchema>;
export type NoticeKind = NoticeContent["kind"];

/** In the order in which they are offered for choice. */
export const noticeKinds = [
  "approvalFell",
  "assigned",
  "unassigned",
  "returned",
  "overdue",
  "mentioned",
  "replied",
  "suggested",
  "published",
  "takenDown",
  "scheduleRefused",
  "publishFailed",
  "scheduleCancelled",
  "scheduleMoved",
  "releaseOut",
  "releaseRefused",
  "releaseMoved",
  "releaseCalledOff",
  "rolesChanged",
] as const satisfies readonly NoticeKind[];
export const noticeKindSchema = z.enum(noticeKinds);

/** Something one person is told. */
export type Notice = {
  userId: string;
  /** Null where it is about no article. */
  articleId: string | null;
  /** Who did it; null where it was the clock or the system. */
  actorId: string | null;
  content: NoticeContent;
  /** Told once to a person, however often it is noticed. */
  key?: string;
};

/** A notice as the studio lists it. */
export type NoticeEntry = {
  id: string;
  articleId: string | null;
  actorName: string | null;
  content: NoticeContent;
  createdAt: string;
  read: boolean;
  /** Whether its article is muted. */
  muted: boolean;
  /** What the article is called now; null where it is about none. */
  title: { text: string; locale: "zh-Hans" | "zh-Hant" | "en" } | null;
};

/** The beginning of somebody's words, as a notice carries it. */
export function excerptOf(words: string): string {
  return words.length > 300 ? `${words.slice(0, 299).toWellFormed()}…` : words;
}

/** How much is new, and whether some of it waits for a decision. */
export type Bell = { unread: number; decisions: number };

const decisive: ReadonlySet<NoticeKind> = new Set([
  "approvalFell",
  "assigned",
  "returned",
  "overdue",
  "scheduleRefused",
  "publishFailed",
  "releaseRefused",
]);

/** Whether whoever is told has something to decide. */
export function waitsForDecision(kind: NoticeKind): boolean {
  return decisive.has(kind);
}

export const decisiveKinds: readonly NoticeKind[] = noticeKinds.filter(waitsForDecision);

export const noticeIdsSchema = z.array(idSchema).min(1).max(500);
