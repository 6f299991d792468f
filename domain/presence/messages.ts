import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { placeSchema } from "#domain/presence/place.ts";
import { presentSchema } from "#domain/presence/roster.ts";

/** Where pages connect, with `?article=ID`; pages without an article, which only hear what concerns their person, without it. */
export const presencePath = "/studio/presence";

/** From a page to the desk. */
export const pageMessageSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("at"), place: placeSchema.nullable(), typing: z.boolean() }),
  z.strictObject({ type: z.literal("take"), place: placeSchema }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** A working copy that was written, and the number of writes it then counts. */
const savedEditionSchema = z.strictObject({ language: z.enum(["zh", "en"]), lockVersion: z.int().positive() });

/** What stands beside an article and is read by itself. */
const besideSchema = z.enum(["comments", "suggestions"]);
export type Beside = z.infer<typeof besideSchema>;

/** From the desk to a page. */
export const deskMessageSchema = z.discriminatedUnion("type", [
  /** Everybody on the article, each time anew; `you` is the page's own connection. */
  z.strictObject({ type: z.literal("here"), you: idSchema, people: z.array(presentSchema) }),
  /** Something of the article changed: the text of an edition, or (null) anything else. */
  z.strictObject({ type: z.literal("changed"), edition: savedEditionSchema.nullable() }),
  /** Something that stands beside the article changed: only that is listed anew. */
  z.strictObject({ type: z.literal("beside"), what: besideSchema }),
  /** To pages without an article: their person was told something, or read it elsewhere. */
  z.strictObject({ type: z.literal("notices") }),
  /** To the same pages, so that one that hears nothing knows that its connection is dead. */
  z.strictObject({ type: z.literal("alive") }),
]);
export type DeskMessage = z.infer<typeof deskMessageSchema>;

/** The desk ends a connection with it, beyond the codes of RFC 6455, when who opened it may no longer be told anything. */
export const sessionEnded = 4401;

/** The channel over which processes that share a database tell one another what concerns open pages. */
export const deskChannel = "duizhao_desk";

/** What is told there. It fits the 8,000 bytes of a notification. */
export const announcementSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("changed"), articleId: idSchema, edition: savedEditionSchema.nullable() }),
  z.strictObject({ kind: z.literal("beside"), articleId: idSchema, what: besideSchema }),
  /** Sessions of an account ended. */
  z.strictObject({ kind: z.literal("sessions"), userId: userIdSchema }),
  /** Somebody was told something, or read it. */
  z.strictObject({ kind: z.literal("notices"), userId: userIdSchema }),
  /** A page of an instance came or moved. A later `version` is newer. */
  z.strictObject({
    kind: z.literal("present"),
    instance: idSchema,
    articleId: idSchema,
    version: z.int(),
    present: presentSchema,
  }),
  z.strictObject({ kind: z.literal("gone"), instance: idSchema, articleId: idSchema, connection: idSchema }),
  /** An instance lives. One that others have not heard of for a while is forgotten with all its pages. */
  z.strictObject({ kind: z.literal("alive"), instance: idSchema }),
  /** An instance that knows nothing asks everybody to say who is with them. */
  z.strictObject({ kind: z.literal("hello"), instance: idSchema }),
]);
export type Announcement = z.infer<typeof announcementSchema>;
