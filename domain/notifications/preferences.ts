import { z } from "zod";
import { type NoticeKind, noticeKindSchema, noticeKinds } from "#domain/notifications/notice.ts";

/** How mail comes: each notice by itself, all of a day at one hour, or not at all. */
export const mailModes = ["each", "digest", "none"] as const;

const channelsSchema = z.strictObject({ studio: z.boolean(), mail: z.boolean() });
export type Channels = z.infer<typeof channelsSchema>;

/** What somebody wants to be told, and how. */
export const noticePreferencesSchema = z.strictObject({
  mail: z.enum(mailModes),
  /** Of the desk's day, 0 to 23: when the mail of a day comes. */
  hour: z.int().min(0).max(23),
  /** What of a kind is wanted where; what is not here is as by default. */
  kinds: z.partialRecord(noticeKindSchema, channelsSchema),
});
export type NoticePreferences = z.infer<typeof noticePreferencesSchema>;

export const defaultPreferences: NoticePreferences = { mail: "each", hour: 8, kinds: {} };

/** Told in the studio only, unless somebody says otherwise: nobody has to do anything about these. */
const quiet: ReadonlySet<NoticeKind> = new Set(["unassigned", "suggested", "published", "releaseOut"]);

export function channelsOf(preferences: NoticePreferences, kind: NoticeKind): Channels {
  return preferences.kinds[kind] ?? { studio: true, mail: !quiet.has(kind) };
}

/** Preferences as they are kept. What isn't understood, as after a kind is gone, is as by default. */
export function readPreferences(kept: unknown): NoticePreferences {
  const known = z.object({ mail: z.unknown(), hour: z.unknown(), kinds: z.record(z.string(), z.unknown()) });
  const parsed = known.partial().safeParse(kept);
  if (!parsed.success) return defaultPreferences;
  const { mail, hour, kinds = {} } = parsed.data;
  const shape = noticePreferencesSchema.shape;
  const understood = noticeKinds.flatMap((kind) => {
    const channels = channelsSchema.safeParse(kinds[kind]);
    return channels.success ? [[kind, channels.data] as const] : [];
  });
  return {
    mail: shape.mail.catch(defaultPreferences.mail).parse(mail),
    hour: shape.hour.catch(defaultPreferences.hour).parse(hour),
    kinds: Object.fromEntries(understood),
  };
}
