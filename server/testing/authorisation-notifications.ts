import type { Role } from "#domain/access.ts";
import { defaultPreferences } from "#domain/notifications/preferences.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { draft } from "#server/testing/authorisation-inputs.ts";

const admins: readonly Role[] = ["admin"];

/** The cases of server/notifications/ and of the outbox in server/mail/. */
export const notificationCases: Record<string, AuthorisationCase> = {
  "mail/list-mails": { allowed: admins, input: () => ({}) },
  "mail/resend-mail": { allowed: admins, input: () => ({ mailId: "nothing" }), answer: "notFound" },
  "notifications/list-notices": { allowed: everybody, input: () => ({}) },
  "notifications/mark-read": { allowed: everybody, input: () => ({ all: true }) },
  "notifications/mark-unread": { allowed: everybody, input: () => ({ ids: ["nothing"] }) },
  "notifications/mute-article": {
    allowed: everybody,
    input: async () => ({ articleId: (await draft()).id, muted: true }),
  },
  "notifications/read-bell": { allowed: everybody, input: () => ({}) },
  "notifications/read-notice-settings": { allowed: everybody, input: () => ({}) },
  "notifications/set-notice-settings": { allowed: everybody, input: () => defaultPreferences },
};
