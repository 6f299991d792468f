import type { Role } from "#domain/access.ts";
import { may } from "#domain/access.ts";
import type { NoticeContent } from "#domain/notifications/notice.ts";
import { channelsOf, type NoticePreferences } from "#domain/notifications/preferences.ts";

/** Who might be told. */
export type Recipient = {
  /** None while the account is disabled. */
  roles: readonly Role[];
  preferences: NoticePreferences;
  /** Articles they want to hear nothing of. */
  muted: ReadonlySet<string>;
};

/** Where a notice goes: into the studio, and by mail at once, with those of the day, or not. */
export type Delivery = { studio: boolean; mail: "each" | "digest" | null };

/** How somebody is told; null where they are not, because they may not read the desk or don't want to hear it. */
export function deliveryOf(
  recipient: Recipient,
  notice: { articleId: string | null; content: NoticeContent },
): Delivery | null {
  if (!may(recipient, "desk.read")) return null;
  if (notice.articleId !== null && recipient.muted.has(notice.articleId)) return null;
  const { preferences } = recipient;
  const wanted = channelsOf(preferences, notice.content.kind);
  const mail = wanted.mail && preferences.mail !== "none" ? preferences.mail : null;
  return wanted.studio || mail !== null ? { studio: wanted.studio, mail } : null;
}
