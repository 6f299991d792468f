import { deleteOldMails } from "#db/mails/mails.ts";
import { deleteOldNotices } from "#db/notifications/notifications.ts";
import { transaction } from "#db/transaction.ts";

/** How long what people were told is kept, and what was mailed or could not be. */
const days = { notices: 180, mails: 30 };

/** The job `sweep-notices`: deletes what nobody looks for any more. */
export function sweepNotices(): Promise<void> {
  return transaction(async (tx) => {
    await deleteOldNotices(tx, days.notices);
    await deleteOldMails(tx, days.mails);
  });
}
