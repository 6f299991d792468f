import type { Result } from "#domain/result.ts";
import { countRows } from "#server/alignment/count-rows.ts";
import type { Task } from "#server/jobs/run-worker.ts";
import { resendMailInput, sendAgain } from "#server/mail/resend-mail.ts";
import { makeAvif, makeAvifInput } from "#server/media/make-avif.ts";
import { mailDigest, mailDigestInput } from "#server/notifications/mail-digest.ts";
import { mailNotification, mailNotificationInput } from "#server/notifications/mail-notification.ts";
import { sweepNotices } from "#server/notifications/sweep-notices.ts";
import { tellOverdue } from "#server/notifications/tell-overdue.ts";
import { publishDue, publishDueInput } from "#server/publications/publish-due.ts";
import { refuseDue } from "#server/publications/refuse-due.ts";
import { publishReleaseDue, publishReleaseDueInput, refuseReleaseDue } from "#server/releases/publish-release-due.ts";
import { fillInbox } from "#server/reviews/fill-inbox.ts";
import { emptyTrash, emptyTrashInput } from "#server/trash/empty-trash.ts";
import { mailInvitation, mailInvitationInput } from "#server/users/mail-invitation.ts";
import { mailSignInLink, mailSignInLinkInput } from "#server/users/mail-sign-in-link.ts";

/**
 * What is done again and again, by whichever worker comes first; in UTC, so nothing here may depend on anybody's day.
 * graphile-worker's own notation.
 */
export const crontab = [
  "*/15 * * * * tell-overdue ?jobKey=tell-overdue&max=3",
  '7 * * * * press ?jobKey=press-news&max=3 {"news":true}',
  "40 19 * * * sweep-notices ?jobKey=sweep-notices&max=3",
].join("\n");

/** The jobs of the desk. The press adds its own in server.ts, since the desk knows nothing of pages. */
export const tasks: Record<string, Task> = {
  "make-avif": async (payload) => makeAvif(makeAvifInput.parse(payload)),
  "count-rows": async () => {
    await countRows();
  },
  "fill-inbox": async () => {
    await fillInbox();
  },
  "empty-trash": async (payload) => {
    const result = await emptyTrash(emptyTrashInput.parse(payload));
    if (!result.ok && result.error.code === "trashNotDue") throw new Error("empty-trash: trashNotDue");
  },
  "mail-digest": async (payload) => {
    await mailDigest(mailDigestInput.parse(payload));
  },
  "mail-invitation": async (payload) => {
    await mailInvitation(mailInvitationInput.parse(payload));
  },
  "mail-notification": async (payload) => {
    await mailNotification(mailNotificationInput.parse(payload));
  },
  "resend-mail": async (payload) => sendAgain(resendMailInput.parse(payload)),
  "sweep-notices": sweepNotices,
  "tell-overdue": tellOverdue,
  "mail-sign-in-link": async (payload) => {
    await mailSignInLink(mailSignInLinkInput.parse(payload));
  },
  "publish-release": async (payload, { isLast }) => {
    const due = publishReleaseDueInput.parse(payload);
    try {
      const result = await publishReleaseDue(due);
      if (!result.ok && result.error.code !== "notFound") throw new Error(`publish-release: ${result.error.code}`);
    } catch (error) {
      if (isLast) await mustBeRecorded(refuseReleaseDue(due), "publish-release", error);
      throw error;
    }
  },
  "publish-due": async (payload, { isLast }) => {
    const due = publishDueInput.parse(payload);
    try {
      const result = await publishDue(due);
      // A schedule that waits no longer is done with; one that isn't due yet has a job for its time.
      const settled = result.ok || result.error.code === "notFound" || result.error.code === "scheduleNotDue";
      if (!settled) throw new Error(`publish-due: ${result.error.code}`);
    } catch (error) {
      // It would wait for ever, without a word.
      if (isLast) await mustBeRecorded(refuseDue(due), "publish-due", error);
      throw error;
    }
  },
};

/** What no longer waits needs no record; whatever else kept it from one is in the log of jobs, with what failed as its cause. */
async function mustBeRecorded(refusing: Promise<Result<unknown>>, job: string, cause: unknown): Promise<void> {
  const why = await refusing.then(
    (recorded) => (recorded.ok || recorded.error.code === "notFound" ? null : recorded.error.code),
    String,
  );
  if (why !== null) throw new Error(`${job}: its failure was not recorded: ${why}`, { cause });
}
